import { type Evidence, evidenceAbout } from '../../domain/evidence/evidence.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { PromiseTold } from '../../domain/promise/promise.ts';
import type { State } from '../../domain/state.ts';
import { groupRows } from '../../kernel/group-rows.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ownDue } from '../../obligations/sources/subject.ts';

/** What the rules on letters may read. */
export interface LetterDossier {
  readonly row: Letter;
  readonly evidence: readonly Evidence[];
  /** The dates that it tells, and in the same order what the record says now; undefined where it has no such date. */
  readonly promises: readonly PromiseTold[];
  readonly dues: readonly (LocalDate | undefined)[];
}

const byLetter = groupRows(({ letter }: PromiseTold) => [letter]);

export function letterDossier(row: Letter, state: State): LetterDossier {
  const promises = byLetter(state.promises, row.id);
  return {
    row,
    evidence: evidenceAbout(state.evidence, { kind: 'letter', id: row.id }),
    promises,
    dues: promises.map(({ about }) => ownDue(state, about)),
  };
}
