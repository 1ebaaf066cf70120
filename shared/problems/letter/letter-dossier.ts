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
}

export function letterDossier(row: Letter, state: State): LetterDossier {
  const isExternal = row.origin === 'external';
  return { row, evidence: isExternal ? evidenceAbout(state.evidence, { kind: 'letter', id: row.id }) : none };
}

/** What the rule on the dates in a letter may read: they matter while it is issued and not yet sent. */
export interface TellingDossier {
  readonly row: Letter;
  readonly promises: readonly PromiseTold[];
  /** In the same order what the record says now; undefined where it has no such date. */
  readonly dues: readonly (LocalDate | undefined)[];
}

const none: readonly never[] = [];
const byLetter = groupRows(({ letter }: PromiseTold) => [letter]);

export function tellingDossier(row: Letter, state: State): TellingDossier {
  if (!row.issued || row.sent || row.superseded) return { row, promises: none, dues: none };
  const promises = byLetter(state.promises, row.id);
  return { row, promises, dues: promises.map(({ about }) => ownDue(state, about)) };
}
