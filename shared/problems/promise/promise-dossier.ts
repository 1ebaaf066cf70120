import type { Letter } from '../../domain/letter/letter.ts';
import type { PromiseTold } from '../../domain/promise/promise.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { lettersAbout } from '../../obligations/letters-about.ts';
import { type Contradiction, type PromiseStanding, promiseStanding } from '../../obligations/promise-ledger.ts';
import { isStanding, promisesAbout } from '../../obligations/promises-about.ts';
import { promisesOwed } from '../../obligations/sources/promises.ts';
import { ownDue, recordAbout } from '../../obligations/sources/subject.ts';
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
  /** While the authority still counts on it: what it contradicts, if that still counts as well. */
  readonly contradiction: Contradiction | undefined;
  /** The record's own date now. */
  readonly now: LocalDate | undefined;
  /** Whether the letter that told of the last move is on record. */
  readonly isChangeTold: boolean;
}

export function promisedOn(row: PromiseTold, state: State): Promised {
  const { about } = row;
  return {
    row,
    about: recordAbout(state, about),
    others: promisesAbout(state, about),
    letters: about.kind === 'case' ? lettersAbout(state, about.id) : [],
  };
}

export function deriveStanding(row: PromiseTold, ground: Ground, promised: Promised): PromiseDossier {
  const { state, today } = ground;
  const standing = promiseStanding(row, state, today);
  const milestone = row.about.kind === 'milestone' ? state.milestones.get(row.about.id) : undefined;
  return {
    ...promised,
    owed: promisesOwed(ground, row),
    standing,
    contradiction:
      isStanding(state, row) && stillCounts(state, standing.contradiction) ? standing.contradiction : undefined,
    now: ownDue(state, row.about),
    isChangeTold: milestone?.reschedules.at(-1)?.toldIn !== undefined,
  };
}

/** The record always does; of two letters to one authority only the later. */
function stillCounts(state: State, contradiction: Contradiction | undefined): boolean {
  if (contradiction?.by !== 'letter') return true;
  const other = state.promises.get(contradiction.promise);
  return other !== undefined && isStanding(state, other);
}
