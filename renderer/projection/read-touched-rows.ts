import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { type ProjectionDatabase, recordTable } from './database.ts';
import type { RowsByTable } from './projectors/records.ts';
import { allTouchedBy, tableOfKind } from './projectors/touched-record.ts';
import type { RecordTable, RowOf } from './rows.ts';

/** The stored rows of every record that these entries touch. */
export async function readTouchedRows(
  database: ProjectionDatabase,
  entries: readonly LedgerEntry[],
): Promise<RowsByTable> {
  const ids = new Map<RecordTable, Set<string>>();
  for (const entry of entries) {
    for (const { kind, id } of allTouchedBy(entry)) {
      const table = tableOfKind[kind];
      ids.set(table, (ids.get(table) ?? new Set()).add(id));
    }
  }
  const read = <T extends RecordTable>(table: T) => readRows(database, table, [...(ids.get(table) ?? [])]);
  const [
    offices,
    people,
    recommendations,
    cases,
    plans,
    milestones,
    evidence,
    imports,
    letters,
    promises,
    suspenses,
    pilots,
    rosters,
  ] = await Promise.all([
    read('offices'),
    read('people'),
    read('recommendations'),
    read('cases'),
    read('plans'),
    read('milestones'),
    read('evidence'),
    read('imports'),
    read('letters'),
    read('promises'),
    read('suspenses'),
    read('pilots'),
    read('rosters'),
  ]);
  return {
    offices,
    people,
    recommendations,
    cases,
    plans,
    milestones,
    evidence,
    imports,
    letters,
    promises,
    suspenses,
    pilots,
    rosters,
  };
}

async function readRows<T extends RecordTable>(
  database: ProjectionDatabase,
  table: T,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RowOf[T]>> {
  if (ids.length === 0) return new Map();
  const rows = await recordTable(database, table).bulkGet([...ids]);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]));
}
