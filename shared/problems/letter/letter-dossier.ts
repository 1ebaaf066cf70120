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
  /** Only of letters from before the workbench. */
  readonly evidence: readonly Evidence[];
  /** The dates that it tells while it is issued and not yet sent, and in the same order what the record says now; undefined where it has no such date. */
  readonly promises: readonly PromiseTold[];
  readonly dues: readonly (LocalDate | undefined)[];
}

const none: readonly never[] = [];
const byLetter = groupRows(({ letter }: PromiseTold) => [letter]);

export function letterDossier(row: Letter, state: State): LetterDossier {
  const isWaiting = row.issued !== undefined && row.sent === undefined;
  const promises = isWaiting ? byLetter(state.promises, row.id) : none;
  return {
    row,
    evidence: row.origin === 'external' ? evidenceAbout(state.evidence, { kind: 'letter', id: row.id }) : none,
    promises,
    dues: promises.map(({ about }) => ownDue(state, about)),
  };
}
