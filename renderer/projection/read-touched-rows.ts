import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import type { HeldChanges } from './held-changes.ts';
import type { RowsByTable } from './projectors/records.ts';
import { allTouchedBy, tableOfKind } from '../../shared/domain/touched-record.ts';
import type { RecordTable } from './rows.ts';

/** The rows of every record that these entries touch, as they stand before. */
export async function readTouchedRows(held: HeldChanges, entries: readonly LedgerEntry[]): Promise<RowsByTable> {
  const ids = new Map<RecordTable, Set<string>>();
  for (const entry of entries) {
    for (const { kind, id } of allTouchedBy(entry)) {
      const table = tableOfKind[kind];
      ids.set(table, (ids.get(table) ?? new Set()).add(id));
    }
  }
  const read = <T extends RecordTable>(table: T) => held.read(table, [...(ids.get(table) ?? [])]);
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
