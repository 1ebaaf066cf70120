import { compareDates } from '../../calendar/local-date-arithmetic.ts';
import type { PromiseId, Subject } from '../../domain/ids.ts';
import { currentDue } from '../../domain/milestone/milestone.ts';
import type { PromiseTold } from '../../domain/promise/promise.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

export interface PromiseOutcome {
  readonly promise: PromiseId;
  readonly about: Subject;
  readonly text: string;
  readonly due: LocalDate;
  readonly outcome: 'kept' | 'slipped';
  /** When it was done; while it is not, the later date that stands, if any. */
  readonly on?: LocalDate | undefined;
}

/**
 * What came of the dates that a letter told, by `asOf`: kept where it was done by its day, slipped where it was done later, was moved to a later day, or
 * its day is past. What is still to come is neither, and left out. Knows of milestones and plans; the promise ledger tells of the rest.
 */
export function promiseOutcomes(
  promises: readonly PromiseTold[],
  state: State,
  asOf: LocalDate,
): readonly PromiseOutcome[] {
  return promises
    .flatMap((promise) => outcomeOf(promise, state, asOf))
    .sort((a, b) => compareDates(a.due, b.due) || (a.promise < b.promise ? -1 : 1));
}

function outcomeOf({ id: promise, about, text, due }: PromiseTold, state: State, asOf: LocalDate): PromiseOutcome[] {
  const standing = standingOf(about, state);
  if (!standing) return [];
  const { doneOn, movedTo } = standing;
  const told = { promise, about, text, due };
  if (doneOn) return [{ ...told, outcome: doneOn <= due ? 'kept' : 'slipped', on: doneOn }];
  const isMoved = movedTo !== undefined && movedTo > due;
  if (!isMoved && due >= asOf) return [];
  return [{ ...told, outcome: 'slipped', on: isMoved ? movedTo : undefined }];
}

function standingOf(
  about: PromiseTold['about'],
  state: State,
): { readonly doneOn?: LocalDate | undefined; readonly movedTo?: LocalDate | undefined } | undefined {
  if (about.kind === 'milestone') {
    const row = state.milestones.get(about.id);
    return row && { doneOn: row.completedOn, movedTo: currentDue(row) };
  }
  if (about.kind !== 'plan') return undefined;
  const plan = state.plans.get(about.id);
  return plan && { doneOn: plan.closed?.on };
}
