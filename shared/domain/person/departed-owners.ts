import type { LocalDate } from '../../kernel/local-date.ts';
import { rowsById } from '../../kernel/table.ts';
import type { ElementId, PersonId, Subject } from '../ids.ts';
import { elementState } from '../nara-case/element.ts';
import { rosterOwner } from '../roster/roster.ts';
import type { State } from '../state.ts';
import { isSuspenseOpen } from '../suspense/suspense.ts';

/** Something still to be done that belongs to a person who has left. */
export interface OrphanedWork {
  readonly subject: Subject;
  /** Which element of the case, where the subject is one. */
  readonly element?: ElementId | undefined;
  readonly owner: PersonId;
  readonly departedOn: LocalDate;
}

/** Open milestones and suspenses, rosters that go on, and elements of open cases whose owner has left by this day, by the ids of the records. */
export function orphanedWork(state: State, today: LocalDate): readonly OrphanedWork[] {
  return [...milestones(state), ...suspenses(state), ...rosters(state), ...elements(state)].flatMap(
    ({ owner, ...work }) => {
      const departedOn = owner && state.people.get(owner)?.departedOn;
      return owner && departedOn !== undefined && departedOn <= today ? [{ ...work, owner, departedOn }] : [];
    },
  );
}

type Owned = Pick<OrphanedWork, 'subject' | 'element'> & { readonly owner: PersonId | undefined };

function milestones(state: State): readonly Owned[] {
  return rowsById(state.milestones)
    .filter(({ completedOn }) => completedOn === undefined)
    .map(({ id, owner }) => ({ subject: { kind: 'milestone', id }, owner }));
}

function suspenses(state: State): readonly Owned[] {
  return rowsById(state.suspenses)
    .filter(isSuspenseOpen)
    .map(({ id, askedOf }) => ({
      subject: { kind: 'suspense', id },
      owner: askedOf.kind === 'person' ? askedOf.id : undefined,
    }));
}

function rosters(state: State): readonly Owned[] {
  return rowsById(state.rosters)
    .filter(({ ended }) => ended === undefined)
    .map((row) => {
      const owner = rosterOwner(row);
      return { subject: { kind: 'roster', id: row.id }, owner: owner?.kind === 'person' ? owner.id : undefined };
    });
}

function elements(state: State): readonly Owned[] {
  return rowsById(state.cases)
    .filter(({ closure }) => closure === undefined)
    .flatMap(({ id, elements }) =>
      elements
        .filter((element) => ['missing', 'partial'].includes(elementState(element)))
        .map((element) => ({ subject: { kind: 'case' as const, id }, element: element.id, owner: element.owner })),
    );
}
