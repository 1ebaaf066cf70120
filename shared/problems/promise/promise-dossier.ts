import type { Letter } from '../../domain/letter/letter.ts';
import type { PromiseTold } from '../../domain/promise/promise.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { lettersAbout } from '../../obligations/letters-about.ts';
import { type PromiseStanding, promiseStanding } from '../../obligations/promise-ledger.ts';
import { isStanding, promisesAbout } from '../../obligations/promises-about.ts';
import { promisesOwed } from '../../obligations/sources/promises.ts';
import { ownDue } from '../../obligations/sources/subject.ts';
import type { Ground, Owing } from '../register.ts';

/** What the standing of a promise rests on. */
interface Promised {
  readonly row: PromiseTold;
  /** The record that it is about. */
  readonly about: object | undefined;
  readonly others: readonly PromiseTold[];
  /** Those by which a promise about a case is kept. */
  readonly letters: readonly Letter[];
}

/** What the rules on promises may read. */
export interface PromiseDossier extends Promised, Owing {
  readonly standing: PromiseStanding;
  /** Whether the authority still counts on it: no later letter told another date. */
  readonly counts: boolean;
  /** The record's own date now. */
  readonly now: LocalDate | undefined;
  /** Whether the letter that told of the last move is on record. */
  readonly isChangeTold: boolean;
}

export function promisedOn(row: PromiseTold, state: State): Promised {
  const { about } = row;
  return {
    row,
    about: recordOf(state, about),
    others: promisesAbout(state, about),
    letters: about.kind === 'case' ? lettersAbout(state, about.id) : [],
  };
}

export function deriveStanding(row: PromiseTold, ground: Ground): Omit<PromiseDossier, keyof Promised> {
  const { state, today } = ground;
  const milestone = row.about.kind === 'milestone' ? state.milestones.get(row.about.id) : undefined;
  return {
    owed: promisesOwed(ground, row),
    standing: promiseStanding(row, state, today),
    counts: isStanding(state, row),
    now: ownDue(state, row.about),
    isChangeTold: milestone?.reschedules.at(-1)?.toldIn !== undefined,
  };
}

function recordOf(state: State, about: PromiseTold['about']): object | undefined {
  switch (about.kind) {
    case 'milestone':
      return state.milestones.get(about.id);
    case 'plan':
      return state.plans.get(about.id);
    case 'recommendation':
      return state.recommendations.get(about.id);
    case 'letter':
      return state.letters.get(about.id);
    case 'case':
      return state.cases.get(about.id);
    case 'suspense':
      return state.suspenses.get(about.id);
    case 'pilot':
      return state.pilots.get(about.id);
    default:
      return undefined;
  }
}
