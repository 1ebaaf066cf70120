/** Reads the journal's tail into one database, page by page. */

import type { MessageHeaders } from '../../shared/contracts/evidence.contract.ts';
import type { JournalPlace } from '../../shared/contracts/journal.contract.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ProjectionDatabase } from './database.ts';
import type { EntriesPage, JournalSource } from './journal-source.ts';
import { projectPage } from './projectors/project-page.ts';
import { readTouchedRows } from './read-touched-rows.ts';
import { writePage } from './write-page.ts';

/** Measured in Chromium on a busy 2-core machine: 100 took the page's thread for 63 ms at most, 200 for 121 ms, 2,000 for 289 ms. */
const entriesPerTransaction = 100;

export interface CatchUpStep {
  /** Entries in the projection now. */
  readonly position: number;
  readonly isEnd: boolean;
}

export interface CatchUpOptions {
  /** Entries a page, at most 2,000. */
  readonly pageLimit: number;
  readonly signal: AbortSignal;
  onDidWrite(step: CatchUpStep): void;
}

/**
 * Answers once the journal's end is in the database. Refuses with `projection.reset` where the journal is not the one that was
 * projected (the database must then be built anew), with `projection.stopped` when the signal says so, with `projection.diskFull`, and as the source does; what
 * was written until then stays and is where the next run begins.
 */
export async function catchUp(
  database: ProjectionDatabase,
  source: JournalSource,
  options: CatchUpOptions,
): Promise<Result<null>> {
  for (;;) {
    const after = await readCursor(database);
    const page = await source.readPage({ after, limit: options.pageLimit });
    if (options.signal.aborted) return refuse('projection.stopped', 'Reading the journal was stopped.');
    if (!page.ok) return page;
    if ('reset' in page.value) return refuse('projection.reset', 'The journal is not the one that was shown before.');
    const applied = await applyPage(database, source, after, page.value, options).catch(refuseFullDisk);
    if (!applied.ok || applied.value.isEnd) return applied.ok ? ok(null) : applied;
  }
}

/** Answers `isEnd` false where there is more to read, be it that another window wrote first. */
async function applyPage(
  database: ProjectionDatabase,
  source: JournalSource,
  start: JournalPlace | null,
  page: EntriesPage,
  { onDidWrite, signal }: CatchUpOptions,
): Promise<Result<{ readonly isEnd: boolean }>> {
  let after = start;
  for (const slice of slicesOf(page, start?.position ?? 0)) {
    const written = await applySlice(database, source, after, slice);
    if (!written.ok) return written;
    if (!written.value || signal.aborted) return ok({ isEnd: false });
    onDidWrite(slice);
    after = { position: slice.position, hash: slice.hash };
  }
  return ok({ isEnd: page.isEnd });
}

/** A full disk is no bug; Dexie tells it as the reason why a transaction was given up. */
function refuseFullDisk(error: unknown): Refusal {
  const { name, inner } = error as { readonly name?: string; readonly inner?: { readonly name?: string } };
  if (name !== 'QuotaExceededError' && inner?.name !== 'QuotaExceededError') throw error;
  return refuse(
    'projection.diskFull',
    'The lists cannot be kept up to date: there is no room left on the disk. The record itself is safe.',
  );
}

/** Cuts a page into transactions that are short enough not to make the window stutter. */
function slicesOf(page: EntriesPage, start: number): EntriesPage[] {
  const { entries } = page;
  const slices: EntriesPage[] = [];
  for (let from = 0; from + entriesPerTransaction < entries.length; from += entriesPerTransaction) {
    const slice = entries.slice(from, from + entriesPerTransaction);
    const hash = slice.at(-1)?.hash ?? page.hash;
    slices.push({ entries: slice, position: start + from + slice.length, hash, isEnd: false });
  }
  return [...slices, { ...page, entries: entries.slice(slices.length * entriesPerTransaction) }];
}

/** The place up to which the journal stands in this database; null before the first entry. */
export async function readCursor(database: ProjectionDatabase): Promise<JournalPlace | null> {
  const row = await database.cursor.get('cursor');
  return row && row.position > 0 ? { position: row.position, hash: row.hash } : null;
}

/** False where another window wrote first: the page is then read again from where that window came to. */
async function applySlice(
  database: ProjectionDatabase,
  source: JournalSource,
  after: JournalPlace | null,
  slice: EntriesPage,
): Promise<Result<boolean>> {
  const stored = await readTouchedRows(database, slice.entries);
  const headers = await readHeaders(source, slice.entries);
  if (!headers.ok) return headers;
  const changes = projectPage(slice.entries, (after?.position ?? 0) + 1, stored, headers.value);
  return ok(await writePage(database, after, slice, changes));
}

async function readHeaders(
  source: JournalSource,
  entries: readonly LedgerEntry[],
): Promise<Result<ReadonlyMap<string, MessageHeaders>>> {
  const wanted: Sha256[] = [];
  for (const { type, data } of entries) {
    if (type === 'evidence.imported' && data.format !== 'document') wanted.push(data.sha256);
  }
  if (wanted.length === 0) return ok(new Map());
  const headers = await source.readHeaders(wanted);
  return headers.ok ? ok(new Map(headers.value.map((header) => [header.sha256, header]))) : headers;
}
