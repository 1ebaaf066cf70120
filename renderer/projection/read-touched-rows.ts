import { allTouchedBy } from '../../shared/domain/touched-record.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import type { HeldChanges } from './held-changes.ts';
import type { RowsByTable } from './projectors/records.ts';

/** The rows of every record that these entries touch, as they stand before. */
export async function readTouchedRows(held: HeldChanges, entries: readonly LedgerEntry[]): Promise<RowsByTable> {
  const touched = entries.flatMap(allTouchedBy);
  const idsOf = (kind: 'evidence' | 'import') => [
    ...new Set(touched.filter((name) => name.kind === kind).map(({ id }) => id)),
  ];
  const [evidence, imports] = await Promise.all([
    held.read('evidence', idsOf('evidence')),
    held.read('imports', idsOf('import')),
  ]);
  return { evidence, imports };
}
