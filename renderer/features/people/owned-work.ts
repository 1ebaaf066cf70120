/** What is still to be done by one person, and how it goes over to another. */
import type { Intent } from '../../../shared/domain/domain.ts';
import type { CaseId, ElementId, MilestoneId, PersonId, RosterId, SuspenseId } from '../../../shared/domain/ids.ts';
import { elementState } from '../../../shared/domain/nara-case/element.ts';
import { isSeenToBy } from '../../../shared/domain/roster/roster.ts';
import { isSuspenseOpen, suspenseDue } from '../../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from '../docket/api.ts';

export type OwnedWork =
  | { readonly kind: 'milestone'; readonly id: MilestoneId; readonly words: string; readonly due: LocalDate }
  | { readonly kind: 'suspense'; readonly id: SuspenseId; readonly words: string; readonly due: LocalDate }
  | { readonly kind: 'roster'; readonly id: RosterId; readonly words: string }
  | { readonly kind: 'case'; readonly id: CaseId; readonly element: ElementId; readonly words: string };

type Owning = Pick<DocketRecords, 'milestones' | 'suspenses' | 'rosters' | 'cases'>;

/** Open milestones and suspenses, rosters that go on, and elements of open cases, as `orphanedWork` of the domain counts them; dated ones first, the earliest first. */
export function ownedWork({ milestones, suspenses, rosters, cases }: Owning, person: PersonId): readonly OwnedWork[] {
  const dated = [
    ...milestones
      .filter(({ owner, completedOn }) => owner === person && completedOn === undefined)
      .map(({ id, description, due }) => ({ kind: 'milestone', id, words: description, due }) as const),
    ...suspenses
      .filter((row) => isSuspenseOpen(row) && row.askedOf.kind === 'person' && row.askedOf.id === person)
      .map((row) => ({ kind: 'suspense', id: row.id, words: row.what, due: suspenseDue(row) }) as const),
  ].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const kept = rosters
    .filter((row) => isSeenToBy(row, person))
    .map(({ id, system }) => ({ kind: 'roster', id, words: system }) as const);
  const elements = cases
    .filter(({ closure }) => closure === undefined)
    .flatMap(({ id, elements: all }) =>
      all
        .filter((element) => element.owner === person && ['missing', 'partial'].includes(elementState(element)))
        .map((element) => ({ kind: 'case', id, element: element.id, words: element.text }) as const),
    );
  return [...dated, ...kept, ...elements];
}

/** Tells pieces of work apart. @example 'milestone M-00093', 'case UD-2022-0001 safeguards' */
export function workKey(work: OwnedWork): string {
  return [work.kind, work.id, ...('element' in work ? [work.element] : [])].join(' ');
}

interface Handover {
  readonly to: PersonId;
  readonly toName: string;
  readonly effective: LocalDate;
  /** By which what was asked of the one before is now asked. */
  readonly askedBy: LocalDate;
}

/** One step: all of it is given to the other; what was to be answered by a day that is too near is extended. */
export function handoverIntents(
  { suspenses }: Pick<DocketRecords, 'suspenses'>,
  works: readonly OwnedWork[],
  { to, toName, effective, askedBy }: Handover,
): readonly Intent[] {
  return works.flatMap((work): Intent[] => {
    if (work.kind === 'milestone') return [{ intent: 'AssignMilestone', milestone: work.id, owner: to, effective }];
    if (work.kind === 'case')
      return [{ intent: 'AssignElement', case: work.id, element: work.element, owner: to, effective }];
    if (work.kind === 'roster')
      return [{ intent: 'AssignRoster', roster: work.id, owner: { kind: 'person', id: to }, effective }];
    const row = suspenses.find(({ id }) => id === work.id);
    if (row === undefined) return [];
    const due = work.due < askedBy ? askedBy : work.due;
    const reason = `Taken over by ${toName}.`;
    return [
      { intent: 'ReassignSuspense', suspense: row.id, to: { kind: 'person', id: to }, reason, effective },
      ...(due === work.due
        ? []
        : [{ intent: 'ExtendSuspense', suspense: row.id, to: due, reason, effective } as const]),
    ];
  });
}
