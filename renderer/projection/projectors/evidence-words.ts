/** What quick open looks through: the words of messages, a few hundred to a row, so that 100,000 are passed over in a few reads. */

import type { MessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { LedgerEntry } from '../../../shared/journal/ledger-entry.ts';
import type { EvidenceWordsRow } from '../rows.ts';

/** Entries whose messages share a row. An index of each word would be as quick to ask, and double the time that an import takes. */
const entriesPerRow = 256;

/** The words that a page adds, by the row that they are put at the end of. `firstPosition` is the first entry's place in the ledger's order. */
export function wordsAdded(
  entries: readonly LedgerEntry[],
  firstPosition: number,
  headers: ReadonlyMap<string, MessageHeaders>,
): readonly EvidenceWordsRow[] {
  const lines = new Map<number, string>();
  for (const [index, { type, data }] of entries.entries()) {
    if (type !== 'evidence.imported') continue;
    const row = Math.floor((firstPosition + index) / entriesPerRow);
    lines.set(row, `${lines.get(row) ?? ''}${lineOf(data.evidence, headers.get(data.sha256))}\n`);
  }
  return [...lines].map(([row, text]) => ({ row, lines: text }));
}

/** The messages of a row that have every one of these words, which are in lower case, in the order of the journal. */
export function evidenceWith(words: readonly string[], { lines }: EvidenceWordsRow): readonly EvidenceId[] {
  if (!words.every((word) => lines.includes(word))) return [];
  return lines
    .split('\n')
    .filter((line) => line !== '' && words.every((word) => line.includes(word)))
    .map((line) => `E${line.slice(1, line.indexOf('\t'))}` as EvidenceId);
}

/** The number first, all in lower case. No number holds a tab, and no letter of it but the first is ever a capital. */
function lineOf(id: EvidenceId, header: MessageHeaders | undefined): string {
  const said = header === undefined ? '' : `${header.subject ?? ''} ${header.from} ${header.to}`;
  return `${id}\t${said.replaceAll(/\s+/g, ' ')}`.toLowerCase();
}
