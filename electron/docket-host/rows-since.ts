import type { JournalPlace } from '../../shared/contracts/journal.contract.ts';
import { heldTables, type RowsRead, type RowTold } from '../../shared/contracts/rows.contract.ts';
import { allTouchedBy, tableOfKind } from '../../shared/domain/touched-record.ts';
import type { Table } from '../../shared/kernel/table.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isAt } from './journal-pages.ts';

/** After more entries than this all rows are told again. */
const mostEntries = 200;

/** The records that entries after a place are about, as they stand now; undefined where another entry stands at that place, or too many follow. */
export function rowsSince(
  { entries, state }: Pick<Ledger, 'entries' | 'state'>,
  place: JournalPlace,
): Pick<RowsRead, 'rows' | 'gone'> | undefined {
  if (entries().length - place.position > mostEntries || !isAt(entries(), place)) return undefined;
  const touched = entries().slice(place.position).flatMap(allTouchedBy);
  const names = new Map(touched.map((name) => [`${name.kind} ${name.id}`, name]));
  const rows: RowTold[] = [];
  const gone: RowsRead['gone'][number][] = [];
  for (const { kind, id } of names.values()) {
    const table = heldTables.find((name) => name === tableOfKind[kind]);
    if (table === undefined) continue;
    const held: Table<string, RowTold['row']> = state()[table];
    const row = held.get(id);
    if (row) rows.push({ table, row } as RowTold);
    else gone.push({ table, id });
  }
  return { rows, gone };
}
