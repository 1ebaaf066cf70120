import type { JournalPage, JournalPlace } from '../../shared/contracts/journal.contract.ts';
import { noHash } from '../../shared/journal/entry.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';

const beginning: JournalPlace = { position: 0, hash: noHash };

/** The entries after a place, or `reset` where another entry stands at that place than the one that was read. */
export function journalPage(entries: readonly LedgerEntry[], after: JournalPlace | null, limit: number): JournalPage {
  const from = after ?? beginning;
  if (!isAt(entries, from)) return { reset: true };
  const page = entries.slice(from.position, from.position + limit);
  const position = from.position + page.length;
  const hash = page.at(-1)?.hash ?? from.hash;
  return { entries: page, position, hash, isEnd: position === entries.length };
}

/** The place after the last entry. */
export function placeOf(entries: readonly LedgerEntry[]): JournalPlace {
  return { position: entries.length, hash: entries.at(-1)?.hash ?? noHash };
}

/** Whether it is this journal's place: another one has another entry there, or none. */
export function isAt(entries: readonly LedgerEntry[], { position, hash }: JournalPlace): boolean {
  return hash === placeAt(entries, position)?.hash;
}

function placeAt(entries: readonly LedgerEntry[], position: number): { readonly hash: string } | undefined {
  return position === 0 ? beginning : entries[position - 1];
}
