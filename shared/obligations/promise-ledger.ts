/** Every date that was told to NARA, OIG or GAO: kept or slipped, by how many days, why, and who approved it. */
import { compareDates, daysBetween } from '../calendar/local-date-arithmetic.ts';
import type { Authority } from '../domain/authority.ts';
import type { CaseId, PromiseId } from '../domain/ids.ts';
import { latest } from '../domain/latest.ts';
import { dueOn, type Milestone, type Reschedule } from '../domain/milestone/milestone.ts';
import type { PromiseTold } from '../domain/promise/promise.ts';
import type { Recommendation } from '../domain/recommendation/recommendation.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { rowsById } from '../kernel/table.ts';
import { sentLettersAbout } from './letters-about.ts';
import { promisesAbout } from './promises-about.ts';

export interface PromiseStanding {
  readonly promise: PromiseTold;
  /** Slipped: done late, not done by its day, or moved to a later day since it was told. */
  readonly outcome: 'kept' | 'slipped' | 'open';
  readonly fulfilledOn?: LocalDate | undefined;
  /**
   * From the promised day to the day it was done or, while it is not, to the later of two: the day it was moved to, and today or the day from
   * which nobody waits for it any more. 0 unless slipped.
   */
  readonly daysSlipped: number;
  /** The move of the milestone that explains the slip: its reason and approver. */
  readonly move?: Reschedule | undefined;
  readonly contradiction?: Contradiction | undefined;
}

/** The date was another on the day of the letter: by the record itself, or by another letter with no move between the two. */
export type Contradiction =
  | { readonly by: 'record'; readonly due: LocalDate }
  | { readonly by: 'letter'; readonly promise: PromiseId; readonly due: LocalDate };

/** All promises in order of their days and ids; `today` is the day that the state was folded to. */
export function promiseLedger(state: State, today: LocalDate, to?: Authority): PromiseStanding[] {
  const told = rowsById(state.promises).filter((promise) => to === undefined || promise.to === to);
  return told.sort((a, b) => compareDates(a.due, b.due)).map((promise) => promiseStanding(promise, state, today));
}

export function promiseStanding(promise: PromiseTold, state: State, today: LocalDate): PromiseStanding {
  const fulfilledOn = fulfilmentOf(promise, state);
  const milestone = milestoneOf(promise, state);
  const move = milestone && lastMoveSince(milestone, promise.on);
  const until = endedOn(promise, state) ?? today;
  const reached = fulfilledOn ?? later(until, move?.to ?? until);
  const isSlipped = reached > promise.due;
  const outcome = isSlipped ? 'slipped' : fulfilledOn ? 'kept' : 'open';
  const daysSlipped = isSlipped ? daysBetween(promise.due, reached) : 0;
  return {
    promise,
    outcome,
    fulfilledOn,
    daysSlipped,
    move: isSlipped ? move : undefined,
    contradiction: contradictionOf(promise, state),
  };
}

/** The day on which what was promised was done; undefined while it is not, and for what the record cannot know. */
function fulfilmentOf({ about, on }: PromiseTold, state: State): LocalDate | undefined {
  switch (about.kind) {
    case 'milestone':
      return state.milestones.get(about.id)?.completedOn;
    case 'plan':
      return state.plans.get(about.id)?.closed?.on;
    case 'recommendation':
      return doneOn(state.recommendations.get(about.id));
    case 'letter': {
      const letter = state.letters.get(about.id);
      return letter?.sent?.on;
    }
    case 'case':
      return nextLetter(about.id, on, state);
    case 'suspense':
      return state.suspenses.get(about.id)?.answered?.on;
    case 'pilot':
      return state.pilots.get(about.id)?.ended?.on;
    case 'roster':
      return state.rosters.get(about.id)?.certifications.find((one) => one.on > on)?.on;
    default:
      return undefined;
  }
}

/** Final action, else the day on which the auditor closed it as done: after action and sufficient evidence (rules.md A3.5). */
function doneOn(row: Recommendation | undefined): LocalDate | undefined {
  const { finalAction, closed } = row?.steps ?? {};
  return finalAction?.on ?? (closed?.isImplemented === false ? undefined : closed?.on);
}

/** The day from which nobody waits any more for what was not done: NARA closed the case, the auditor the recommendation, or the question was taken back. */
export function endedOn({ about }: Pick<PromiseTold, 'about'>, state: State): LocalDate | undefined {
  switch (about.kind) {
    case 'case':
      return state.cases.get(about.id)?.closure?.on;
    case 'recommendation':
      return state.recommendations.get(about.id)?.steps.closed?.on;
    case 'suspense':
      return state.suspenses.get(about.id)?.cancelled?.on;
    default:
      return undefined;
  }
}

/** A promise about a case is its next letter to NARA: the first that was sent after the one that promised it. */
function nextLetter(id: CaseId, after: LocalDate, state: State): LocalDate | undefined {
  return sentLettersAbout(state, id).find(({ to, sent }) => to === 'NARA' && sent.on > after)?.sent.on;
}

function contradictionOf(promise: PromiseTold, state: State): Contradiction | undefined {
  const dates = datesOf(promise.about, state);
  if (!dates) return undefined;
  const byRecord = dates.dueOn(promise.on);
  if (byRecord !== undefined && byRecord !== promise.due) return { by: 'record', due: byRecord };
  const other = promisesAbout(state, promise.about).find((one) => contradicts(one, promise, dates.moves));
  return other && { by: 'letter', promise: other.id, due: other.due };
}

/** The date that a record itself had on a day, and the days on which it was given another. */
interface Dates {
  dueOn(day: LocalDate): LocalDate | undefined;
  /** Absent where the record cannot tell of moves. */
  readonly moves?: readonly { readonly on: LocalDate; readonly to: LocalDate }[];
}

/** Of what is done once, by a day. A recommendation has no day of its own: only what another authority was told contradicts a date told for it. */
function datesOf(about: PromiseTold['about'], state: State): Dates | undefined {
  switch (about.kind) {
    case 'milestone': {
      const row = state.milestones.get(about.id);
      return row && { dueOn: (day) => dueOn(row, day), moves: row.reschedules };
    }
    case 'plan': {
      const row = state.plans.get(about.id);
      return (
        row && {
          dueOn: (day) => latest(row.dues.filter(({ on }) => on <= day))?.due,
          moves: row.dues.map(({ on, due }) => ({ on, to: due })),
        }
      );
    }
    case 'recommendation':
      return { dueOn: () => undefined };
    default:
      return undefined;
  }
}

/** Another date for the same thing, told before it, and no move that leads from one to the other. */
function contradicts(earlier: PromiseTold, promise: PromiseTold, moves: Dates['moves']): boolean {
  if (earlier.id === promise.id || earlier.due === promise.due || earlier.on > promise.on) return false;
  if (!moves) return earlier.to !== promise.to;
  return !moves.some(({ on, to }) => on >= earlier.on && on <= promise.on && to === promise.due);
}

function milestoneOf({ about }: PromiseTold, state: State): Milestone | undefined {
  return about.kind === 'milestone' ? state.milestones.get(about.id) : undefined;
}

function lastMoveSince(milestone: Milestone, day: LocalDate): Reschedule | undefined {
  const last = milestone.reschedules.at(-1);
  return last && last.on >= day ? last : undefined;
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}
