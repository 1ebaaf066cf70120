/** What entries change, held in memory until it is written: a row that they touch again and again is then written once, and not read. */
import { type ProjectionDatabase, recordTable } from './database.ts';
import type { EvidenceMonthChange } from './projectors/evidence-months.ts';
import type { PageChanges, RecordChanges, TableChange } from './projectors/project-page.ts';
import { type EntryRow, type RecordTable, type RowOf, recordTables } from './rows.ts';

export interface HeldChanges {
  /** The rows of these ids as they stand after what is held, as far as they exist. */
  read<T extends RecordTable>(table: T, ids: readonly string[]): Promise<ReadonlyMap<string, RowOf[T]>>;
  /** Takes in what the entries that follow change. */
  add(changes: PageChanges): void;
  entryCount(): number;
  /** All of it as one change. */
  together(): PageChanges;
}

/** A row that is no more is null. */
type HeldRows = { readonly [T in RecordTable]: Map<string, RowOf[T] | null> };

/** Rests on what the database holds; nothing is read from one that `isEmpty`. */
export function createHeldChanges(database: ProjectionDatabase, isEmpty: boolean): HeldChanges {
  const rows = Object.fromEntries(recordTables.map((table) => [table, new Map()])) as HeldRows;
  const entries: EntryRow[] = [];
  const months = new Map<string, EvidenceMonthChange>();
  const words = new Map<number, string>();

  function take<T extends RecordTable>(table: T, { put, remove }: TableChange<RowOf[T]>): void {
    for (const row of put) rows[table].set(row.id, row);
    for (const id of remove) rows[table].set(id, null);
  }

  function takeMonth(change: EvidenceMonthChange): void {
    const { scope, month, days } = change;
    const held = months.get(`${scope}|${month}`);
    const together = held ? { scope, month, days: days.map((by, index) => by + (held.days[index] ?? 0)) } : change;
    months.set(`${scope}|${month}`, together);
  }

  return {
    async read<T extends RecordTable>(table: T, ids: readonly string[]) {
      const found = new Map<string, RowOf[T]>();
      const elsewhere: string[] = [];
      for (const id of ids) {
        const row = rows[table].get(id);
        if (row) found.set(id, row);
        else if (row === undefined) elsewhere.push(id);
      }
      if (isEmpty || elsewhere.length === 0) return found;
      const stored = await recordTable(database, table).bulkGet(elsewhere);
      for (const row of stored) if (row !== undefined) found.set(row.id, row);
      return found;
    },
    add(changes) {
      for (const table of recordTables) take(table, changes.records[table]);
      for (const row of changes.entries) entries.push(row);
      for (const change of changes.evidenceMonths) takeMonth(change);
      for (const { row, lines } of changes.evidenceWords) words.set(row, `${words.get(row) ?? ''}${lines}`);
    },
    entryCount: () => entries.length,
    together: () => ({
      records: recordChanges(rows),
      entries,
      evidenceMonths: [...months.values()].filter(({ days }) => days.some((by) => by !== 0)),
      evidenceWords: [...words].map(([row, lines]) => ({ row, lines })),
    }),
  };
}

function changeOf<Row>(held: ReadonlyMap<string, Row | null>): TableChange<Row> {
  const put: Row[] = [];
  const remove: string[] = [];
  for (const [id, row] of held) row === null ? remove.push(id) : put.push(row);
  return { put, remove };
}

function recordChanges(rows: HeldRows): RecordChanges {
  return Object.fromEntries(recordTables.map((table) => [table, changeOf<object>(rows[table])])) as RecordChanges;
}
