/** An index in the user's own folder, which can always be made anew: `index-3.sqlite`, the highest number counting. One that is no good is left behind for one under a new name. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { folderMode } from './durable-file.ts';

/** What an index holds. */
export interface IndexKind {
  /** Raised when the same docket would be indexed differently: every index of another version is made anew. */
  readonly version: number;
  /** Statements that make its tables. */
  readonly schema: string;
  /** Reads a page of each table: a file that is no database shows here. */
  readonly probe: string;
}

export interface IndexFile {
  readonly path: string;
  readonly database: DatabaseSync;
}

/** Opens the index in a folder, or makes one: where there is none, where it is of another version or damaged, or where `anew` asks for it. */
export function openIndexFile(folder: string, kind: IndexKind, { anew = false } = {}): IndexFile {
  mkdirSync(folder, { recursive: true, mode: folderMode });
  const last = Math.max(0, ...numbersIn(folder));
  const found = last > 0 && !anew ? openGood(pathOf(folder, last), kind) : undefined;
  const file = found ?? makeIndex(pathOf(folder, last + 1), kind);
  removeOthers(folder, file.path);
  return file;
}

/** For questions only; other processes may write meanwhile. */
export function readIndexFile(path: string): DatabaseSync {
  return new DatabaseSync(path, { readOnly: true, timeout: waitMs });
}

/** How long another process may write before this one gives up, in milliseconds. */
const waitMs = 10_000;

function openGood(path: string, { version, probe }: IndexKind): IndexFile | undefined {
  try {
    const database = openForWriting(path);
    if (database.prepare('PRAGMA user_version').get()?.user_version === version) {
      database.prepare(probe).get();
      return { path, database };
    }
    database.close();
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return undefined;
}

function makeIndex(path: string, { schema, version }: IndexKind): IndexFile {
  const database = openForWriting(path);
  database.exec(`BEGIN; ${schema} PRAGMA user_version = ${version}; COMMIT`);
  return { path, database };
}

function openForWriting(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: waitMs });
  // The index can always be made again, so a power cut may cost its last transactions, never its soundness (WAL with NORMAL). Its log is copied into it by the 16 MB: the same pages are written again and again while it grows.
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000',
  );
  return database;
}

/** Result codes of SQLite that say the file itself is no good: SQLITE_CORRUPT and SQLITE_NOTADB, and an index without its tables. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const primary = Number(error.errcode) & 0xff;
  return primary === 11 || primary === 26 || /no such table/.test(error.message);
}

/** All of `work` or, where it throws, nothing of it. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** The same for work that waits for what it reads elsewhere; nothing else may be asked of the database meanwhile. */
export async function inLongTransaction(database: DatabaseSync, work: () => Promise<void>): Promise<void> {
  database.exec('BEGIN IMMEDIATE');
  try {
    await work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Others are of older versions; one that another process still has open may stay until the next time. */
function removeOthers(folder: string, path: string): void {
  for (const number of numbersIn(folder)) {
    const other = pathOf(folder, number);
    if (other === path) continue;
    for (const suffix of ['', '-wal', '-shm']) {
      try {
        rmSync(`${other}${suffix}`, { force: true });
      } catch {
        // Windows keeps what is open.
      }
    }
  }
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const [, number] = /^index-(\d{1,9})\.sqlite$/.exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
}

function pathOf(folder: string, number: number): string {
  return join(folder, `index-${number}.sqlite`);
}
