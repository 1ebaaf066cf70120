import type { LetterId } from '../../domain/ids.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { PromiseTold } from '../../domain/promise/promise.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** The letter that changes are told from: what the record said when it was written, and what it promised. */
export interface Baseline {
  readonly letter: LetterId;
  readonly kind: Letter['kind'];
  /** The day on which it was sent, else issued. */
  readonly on: LocalDate;
  /** The day of the record that it reports; for a letter from before the workbench the day on which it was sent. */
  readonly asOf: LocalDate;
  readonly state: State;
  readonly promises: readonly PromiseTold[];
}

/**
 * The baseline that a letter gives; undefined for a draft. `stateOf` folds the journal: for an issued letter to its own basis, so that what
 * was learned later is told as a change; a letter from before the workbench has none, so the record as of its day must do.
 */
export function baselineOf(
  letter: Letter,
  promises: readonly PromiseTold[],
  stateOf: (letter: Letter, asOf: LocalDate) => State,
): Baseline | undefined {
  const { id, kind, issued, sent } = letter;
  const on = sent?.on ?? issued?.on;
  if (!on) return undefined;
  const asOf = issued?.basis.asOf ?? on;
  const own = promises.filter((promise) => promise.letter === id);
  return { letter: id, kind, on, asOf, state: stateOf(letter, asOf), promises: own };
}
