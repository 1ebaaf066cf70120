/** Whole tables that a reader keeps: read once, and after that only the rows that entries since then are about. */
import { type ProjectionDatabase, recordTable } from '../database.ts';
import { tableOfKind } from '../projectors/touched-record.ts';
import type { EntryRow, RecordTable, RowOf } from '../rows.ts';

export interface RowsRead<T extends RecordTable> {
  /** A generation is another database: its rows are the same facts, and other objects. */
  readonly database: ProjectionDatabase;
  /** Entries that the rows rest on. */
  readonly position: number;
  /** In order of their ids. */
  readonly rows: { readonly [Name in T]: readonly RowOf[Name][] };
}

/** After more entries than this the tables are read whole. */
const mostEntries = 200;

/** The rows of these tables now. A list in which nothing changed is the same list as before, and a row the same row. */
export function readRowsAgain<T extends RecordTable>(
  database: ProjectionDatabase,
  tables: readonly T[],
  before: RowsRead<T> | undefined,
): Promise<RowsRead<T>> {
  return database.transaction('r', [...tables, 'entries', 'cursor'], async () => {
    // The one row that every write touches: by it a live query is woken.
    const position = (await database.cursor.get('cursor'))?.position ?? 0;
    const isNear = before?.database === database && position >= before.position;
    if (!isNear || position - before.position > mostEntries)
      return { database, position, rows: await readWhole(database, tables) };
    const entries = await database.entries.where('position').between(before.position, position, false, true).toArray();
    return { database, position, rows: await readTouched(database, tables, before.rows, touchedBy(entries)) };
  });
}

type Rows<T extends RecordTable> = RowsRead<T>['rows'];

async function readWhole<T extends RecordTable>(database: ProjectionDatabase, tables: readonly T[]): Promise<Rows<T>> {
  return eachTable(tables, (table) => recordTable(database, table).toArray());
}

async function readTouched<T extends RecordTable>(
  database: ProjectionDatabase,
  tables: readonly T[],
  rows: Rows<T>,
  touched: ReadonlyMap<RecordTable, ReadonlySet<string>>,
): Promise<Rows<T>> {
  return eachTable(tables, async (table) => {
    const ids = [...(touched.get(table) ?? [])];
    if (ids.length === 0) return rows[table];
    return withRows(rows[table], ids, await recordTable(database, table).bulkGet(ids));
  });
}

async function eachTable<T extends RecordTable>(
  tables: readonly T[],
  read: (table: T) => PromiseLike<Rows<T>[T]>,
): Promise<Rows<T>> {
  const rows = {} as { [Name in T]: Rows<T>[Name] };
  await Promise.all(
    tables.map(async (table) => {
      rows[table] = await read(table);
    }),
  );
  return rows;
}

/** Ids of the records that entries are about, by table. Entries name them as `milestone:M-00093|0000000042`. */
function touchedBy(entries: readonly EntryRow[]): ReadonlyMap<RecordTable, ReadonlySet<string>> {
  const touched = new Map<RecordTable, Set<string>>();
  for (const name of entries.flatMap(({ about }) => about)) {
    const [, kind = '', id = ''] = /^([^:]*):(.*)\|\d+$/.exec(name) ?? [];
    const table = tableOfKind[kind as keyof typeof tableOfKind];
    touched.set(table, (touched.get(table) ?? new Set()).add(id));
  }
  return touched;
}

/** The list with these rows in place of those with their ids; undefined for a row that is no longer there. */
function withRows<Row extends { readonly id: string }>(
  before: readonly Row[],
  ids: readonly string[],
  found: readonly (Row | undefined)[],
): readonly Row[] {
  const rows = [...before];
  for (const [index, id] of ids.entries()) {
    const place = placeOf(rows, id);
    const replaced = rows[place]?.id === id ? 1 : 0;
    const row = found[index];
    rows.splice(place, replaced, ...(row === undefined ? [] : [row]));
  }
  return rows;
}

/** Where a row of this id stands, or would: the store orders ids as the language does. */
function placeOf(rows: readonly { readonly id: string }[], id: string): number {
  let [first, end] = [0, rows.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((rows[middle]?.id ?? '') < id) first = middle + 1;
    else end = middle;
  }
  return first;
}
