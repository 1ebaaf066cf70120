/** Turns a page of journal entries into changes of rows: the shared fold, run on the rows that the page touches. Pure. */

import type { MessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import { evolve } from '../../../shared/domain/evolve.ts';
import { allTouchedBy } from '../../../shared/domain/touched-record.ts';
import type { LedgerEntry } from '../../../shared/journal/ledger-entry.ts';
import type { EntryRow, EvidenceRow, EvidenceWordsRow, RecordTable, RowOf } from '../rows.ts';
import { deriveRow, type RowSources } from './derive-row.ts';
import { entryRow } from './entry-row.ts';
import { type EvidenceMonthChange, monthChanges } from './evidence-months.ts';
import { wordsAdded } from './evidence-words.ts';
import { type RecordsByTable, type RowsByTable, stateOf } from './records.ts';

export interface TableChange<Row> {
  readonly put: readonly Row[];
  readonly remove: readonly string[];
}

export type RecordChanges = { readonly [T in RecordTable]: TableChange<RowOf[T]> };

export interface PageChanges {
  readonly records: RecordChanges;
  readonly entries: readonly EntryRow[];
  readonly evidenceMonths: readonly EvidenceMonthChange[];
  /** Each to be put at the end of what its row holds. */
  readonly evidenceWords: readonly EvidenceWordsRow[];
}

/** Entries with the records in whose histories each is told. */
export interface ToldEntries {
  readonly entries: readonly LedgerEntry[];
  readonly about: readonly (readonly string[])[];
}

/**
 * `stored` holds the rows of every record that the entries touch, as far as they exist; `headers` those of newly imported messages, by
 * digest. `firstPosition` is the first entry's place in the ledger's order, from 1.
 */
export function projectPage(
  { entries, about }: ToldEntries,
  firstPosition: number,
  stored: RowsByTable,
  headers: ReadonlyMap<string, MessageHeaders>,
): PageChanges {
  const after = entries.filter(touchesRows).reduce(evolve, stateOf(stored));
  const sources = sourcesOf(entries, stored, headers);
  const change = <T extends RecordTable>(table: T) => changeOf(table, stored[table], after, sources);
  const records = {
    evidence: change('evidence'),
    imports: change('imports'),
  };
  return {
    records,
    entries: entries.map((entry, index) => entryRow(entry, firstPosition + index, about[index] ?? [])),
    evidenceMonths: countChanges(records.evidence, stored),
    evidenceWords: wordsAdded(entries, firstPosition, headers),
  };
}

/** Whether a record of it has a row. */
function touchesRows(entry: LedgerEntry): boolean {
  return allTouchedBy(entry).some(({ kind }) => kind === 'evidence' || kind === 'import');
}

/** `evolve` answers the same object for a record that an event left as it was, so what is equal need not be written. */
function changeOf<T extends RecordTable>(
  table: T,
  stored: RowsByTable[T],
  after: RecordsByTable,
  sources: RowSources,
): TableChange<RowOf[T]> {
  const put: RowOf[T][] = [];
  const reached = after[table];
  for (const [id, record] of reached) if (record !== stored.get(id)) put.push(deriveRow(table, record, sources));
  return { put, remove: [...stored.keys()].filter((id) => !reached.has(id)) };
}

/** A header is read once, when its message is imported; afterwards the row keeps it. */
function sourcesOf(
  entries: readonly LedgerEntry[],
  stored: RowsByTable,
  bySha256: ReadonlyMap<string, MessageHeaders>,
): RowSources {
  const headers = new Map([...stored.evidence].map(([id, { header }]) => [id, header]));
  const finishedAt = new Map([...stored.imports].map(([id, row]) => [id, row.finishedAt]));
  for (const { type, data, recordedAt } of entries) {
    if (type === 'evidence.imported') headers.set(data.evidence, bySha256.get(data.sha256) ?? null);
    if (type === 'import.finished') finishedAt.set(data.import, recordedAt);
  }
  return { headers, finishedAt };
}

function countChanges({ put, remove }: TableChange<EvidenceRow>, stored: RowsByTable): readonly EvidenceMonthChange[] {
  const changed = [...put.map(({ id }) => id), ...remove];
  const removed = changed.flatMap((id) => stored.evidence.get(id)?.places ?? []);
  return monthChanges(
    removed,
    put.flatMap(({ places }) => places),
  );
}
