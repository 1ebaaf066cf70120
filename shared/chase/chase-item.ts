/** What is past due and who is to be reminded of it. */
import { daysBetween } from '../calendar/local-date-arithmetic.ts';
import type { MilestoneId, SuspenseId } from '../domain/ids.ts';
import { currentDue, isPastDue, type Milestone } from '../domain/milestone/milestone.ts';
import type { Party } from '../domain/party.ts';
import { partyName } from '../domain/party-name.ts';
import type { State } from '../domain/state.ts';
import { isSuspenseOverdue, lastAskedOn, type Suspense, suspenseDue } from '../domain/suspense/suspense.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { rowsById } from '../kernel/table.ts';

export type ChasedSubject =
  | { readonly kind: 'milestone'; readonly id: MilestoneId }
  | { readonly kind: 'suspense'; readonly id: SuspenseId };

export interface ChaseItem {
  readonly subject: ChasedSubject;
  readonly words: string;
  readonly due: LocalDate;
  /** Calendar days, at least 1. */
  readonly daysLate: number;
  /** Of a suspense: when it was first asked, and when last. */
  readonly asked?: { readonly on: LocalDate; readonly lastOn: LocalDate } | undefined;
  /** Who is asked: the owner, else the office; undefined where neither is recorded. */
  readonly owner: Party | undefined;
}

/** Milestones and suspenses that are past due on a day, the latest first; `wanted` leaves out all others. */
export function overdueItems(
  state: State,
  today: LocalDate,
  wanted: (subject: ChasedSubject) => boolean = () => true,
): readonly ChaseItem[] {
  const milestones = rowsById(state.milestones)
    .filter((row) => isPastDue(row, today))
    .map((row) => ofMilestone(row, today));
  const suspenses = rowsById(state.suspenses)
    .filter((row) => isSuspenseOverdue(row, today))
    .map((row) => ofSuspense(row, today));
  return [...milestones, ...suspenses]
    .filter(({ subject }) => wanted(subject))
    .sort((a, b) => b.daysLate - a.daysLate || (a.subject.id < b.subject.id ? -1 : 1));
}

function ofMilestone(row: Milestone, today: LocalDate): ChaseItem {
  const { id, description, owner, office } = row;
  const due = currentDue(row);
  const asked: Party | undefined = owner ? { kind: 'person', id: owner } : office && { kind: 'office', id: office };
  const subject = { kind: 'milestone', id } as const;
  return { subject, words: description, due, daysLate: daysBetween(due, today), owner: asked };
}

function ofSuspense(row: Suspense, today: LocalDate): ChaseItem {
  const due = suspenseDue(row);
  return {
    subject: { kind: 'suspense', id: row.id },
    words: row.what,
    due,
    daysLate: daysBetween(due, today),
    asked: { on: row.askedOn, lastOn: lastAskedOn(row) },
    owner: row.askedOf,
  };
}

/** Why nobody can be reminded of it, in a sentence; undefined where somebody can. */
export function notChaseable(state: State, { subject, owner }: ChaseItem, today: LocalDate): string | undefined {
  if (owner === undefined) return `${subject.id} has no owner and no office: assign it first.`;
  const departedOn = owner.kind === 'person' ? state.people.get(owner.id)?.departedOn : undefined;
  if (departedOn === undefined || departedOn > today) return undefined;
  return `${subject.id} belongs to ${partyName(state, owner)}, who left on ${departedOn}: assign it first.`;
}
