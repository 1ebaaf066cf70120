import Dexie, { type Table } from 'dexie';
import type { CursorRow, EntryPageRow, EvidenceMonthRow, EvidenceWordsRow, RecordTable, RowOf } from './rows.ts';

/** Raise it when the same entries would give other rows or indexes: the projection is then built anew under a new name. */
export const projectionSchemaVersion = 8;

type RecordTables = { readonly [T in RecordTable]: Table<RowOf[T], string> };

/** One generation of one docket's projection. Rows are written by write-changes.ts only. */
export type ProjectionDatabase = Dexie &
  RecordTables & {
    readonly entryPages: Table<EntryPageRow, number>;
    readonly evidenceMonths: Table<EvidenceMonthRow, [scope: string, month: string]>;
    readonly evidenceWords: Table<EvidenceWordsRow, number>;
    readonly cursor: Table<CursorRow, 'cursor'>;
  };

const indexes = {
  // The one index on evidence serves every list of it, in the order of the list.
  evidence: 'id, *places',
  imports: 'id, finishedAt',
  entryPages: 'page, *told',
  evidenceMonths: '[scope+month]',
  evidenceWords: 'row',
  cursor: 'id',
} as const satisfies Record<keyof Omit<ProjectionDatabase, keyof Dexie>, string>;

/** Opens, and makes where it is missing, the database of this name. */
export async function openDatabase(name: string): Promise<ProjectionDatabase> {
  const database = new Dexie(name, {
    // An answered page of rows survives a power cut with its cursor; paid once a transaction, so it is free in batches.
    chromeTransactionDurability: 'strict',
    // Live queries read the disk: a second copy of large lists in memory would have to be kept right too.
    cache: 'disabled',
  }) as ProjectionDatabase;
  database.version(1).stores(indexes);
  await database.open();
  return database;
}

/** The table of one kind of record. */
export function recordTable<T extends RecordTable>(database: ProjectionDatabase, table: T): Table<RowOf[T], string> {
  const tables: RecordTables = database;
  return tables[table];
}

/** Throws away a database, whoever has it open. */
export async function deleteDatabase(name: string): Promise<void> {
  await Dexie.delete(name);
}

/** Names of all databases of this origin. */
export function databaseNames(): Promise<string[]> {
  return Dexie.getDatabaseNames();
}
