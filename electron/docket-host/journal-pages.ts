import type { JournalPage, JournalPlace } from '../../shared/contracts/journal.contract.ts';
import { createHistories, recordKey } from '../../shared/domain/histories.ts';
import { noHash } from '../../shared/journal/entry.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';

const beginning: JournalPlace = { position: 0, hash: noHash };

/** Answers the entries after a place, or `reset` where another entry stands at that place than the one that was read. */
export function createJournalPages() {
  const aboutOf = createAbout();
  return (entries: readonly LedgerEntry[], after: JournalPlace | null, limit: number): JournalPage => {
    const from = after ?? beginning;
    if (!isAt(entries, from)) return { reset: true };
    const page = entries.slice(from.position, from.position + limit);
    const position = from.position + page.length;
    const hash = page.at(-1)?.hash ?? from.hash;
    const about = aboutOf(entries, from.position, position);
    return { entries: page, about, position, hash, isEnd: position === entries.length };
  };
}

/** Goes on from the page before, and otherwise from the first entry: what a record belongs to was told when it began. */
function createAbout() {
  let last = { entries: [] as readonly LedgerEntry[], position: 0, histories: createHistories() };
  return (entries: readonly LedgerEntry[], first: number, end: number): readonly (readonly string[])[] => {
    if (last.entries !== entries || last.position > first)
      last = { entries, position: 0, histories: createHistories() };
    const { histories, position } = last;
    last.position = end;
    const told = entries.slice(position, end).map((entry) => histories(entry).map(recordKey));
    return told.slice(first - position);
  };
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
