/** Reads the journal's tail into one database, page by page. */

import type { MessageHeaders } from '../../shared/contracts/evidence.contract.ts';
import type { JournalPlace } from '../../shared/contracts/journal.contract.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ProjectionDatabase } from './database.ts';
import type { EntriesPage, JournalSource } from './journal-source.ts';
import { projectPage } from './projectors/project-page.ts';
import { readTouchedRows } from './read-touched-rows.ts';
import { writePage } from './write-page.ts';

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
 * projected (the database must then be built anew), with `projection.stopped` when the signal says so, and as the source does; what
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
    const written = await applyPage(database, source, after, page.value);
    if (!written.ok) return written;
    if (!written.value) continue;
    options.onDidWrite(page.value);
    if (page.value.isEnd) return ok(null);
  }
}

/** The place up to which the journal stands in this database; null before the first entry. */
export async function readCursor(database: ProjectionDatabase): Promise<JournalPlace | null> {
  const row = await database.cursor.get('cursor');
  return row && row.position > 0 ? { position: row.position, hash: row.hash } : null;
}

/** False where another window wrote first: the page is then read again from where that window came to. */
async function applyPage(
  database: ProjectionDatabase,
  source: JournalSource,
  after: JournalPlace | null,
  page: EntriesPage,
): Promise<Result<boolean>> {
  const stored = await readTouchedRows(database, page.entries);
  const headers = await readHeaders(source, page.entries);
  if (!headers.ok) return headers;
  const changes = projectPage(page.entries, (after?.position ?? 0) + 1, stored, headers.value);
  return ok(await writePage(database, after, page, changes));
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
