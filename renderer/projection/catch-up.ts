/** Reads the journal's tail into one database: folded page by page, written stretch by stretch. */

import type { MessageHeaders } from '../../shared/contracts/evidence.contract.ts';
import type { JournalPlace } from '../../shared/contracts/journal.contract.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ProjectionDatabase } from './database.ts';
import { createHeldChanges, type HeldChanges } from './held-changes.ts';
import type { JournalSource } from './journal-source.ts';
import { projectPage, type ToldEntries } from './projectors/project-page.ts';
import { readTouchedRows } from './read-touched-rows.ts';
import { type PlaceReached, writeChanges } from './write-changes.ts';

/** Folded without a pause; few enough that the page can draw between two slices. */
const entriesPerSlice = 500;

/**
 * Written in one transaction. Of a docket of 82,000 entries this writes 41,000 rows of records, a transaction each 100 entries 62,000, one
 * for all 34,000; and its first records are in the lists after a quarter of the time.
 */
export const entriesWrittenAtOnce = 20_000;

export interface CatchUpStep {
  /** Entries in the projection now. */
  readonly position: number;
  readonly isEnd: boolean;
}

export interface CatchUpOptions {
  /** Entries a page, at most 2,000. */
  readonly pageLimit: number;
  /** Entries that are folded in memory before their rows are written in one transaction; a page more at most. */
  readonly writtenAtOnce: number;
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
    const stretch = await holdStretch(database, source, after, options);
    if (!stretch.ok) return stretch;
    const { reached, held } = stretch.value;
    const isWritten = await writeChanges(database, after, reached, held.together()).catch(refuseFullDisk);
    // Where another window wrote first there is more to read: from where that window came to.
    if (isWritten === false) continue;
    if (isWritten !== true) return isWritten;
    options.onDidWrite(reached);
    if (reached.isEnd) return ok(null);
  }
}

interface Stretch {
  readonly reached: PlaceReached;
  readonly held: HeldChanges;
}

/** Reads and folds pages until it is worth a transaction, or there are no more. */
async function holdStretch(
  database: ProjectionDatabase,
  source: JournalSource,
  after: JournalPlace | null,
  { pageLimit, writtenAtOnce, signal }: CatchUpOptions,
): Promise<Result<Stretch>> {
  const held = createHeldChanges(database, after === null);
  for (let place = after; ; ) {
    const page = await source.readPage({ after: place, limit: pageLimit });
    if (signal.aborted) return stopped;
    if (!page.ok) return page;
    if ('reset' in page.value) return refuse('projection.reset', 'The journal is not the one that was shown before.');
    const { entries, about, ...reached } = page.value;
    const folded = await holdPage(held, source, place?.position ?? 0, { entries, about }, signal);
    if (!folded.ok) return folded;
    if (reached.isEnd || held.entryCount() >= writtenAtOnce) return ok({ reached, held });
    place = { position: reached.position, hash: reached.hash };
  }
}

const stopped = refuse('projection.stopped', 'Reading the journal was stopped.');

/** In slices that are short enough not to make the window stutter. */
async function holdPage(
  held: HeldChanges,
  source: JournalSource,
  start: number,
  { entries, about }: ToldEntries,
  signal: AbortSignal,
): Promise<Result<null>> {
  for (let from = 0; from < entries.length; from += entriesPerSlice) {
    if (from > 0) await pause();
    if (signal.aborted) return stopped;
    const slice = entries.slice(from, from + entriesPerSlice);
    const headers = await readHeaders(source, slice);
    if (!headers.ok) return headers;
    const told = { entries: slice, about: about.slice(from, from + entriesPerSlice) };
    held.add(projectPage(told, start + from + 1, await readTouchedRows(held, slice), headers.value));
  }
  return ok(null);
}

/** Lets the window draw and answer. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
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

/** The place up to which the journal stands in this database; null before the first entry. */
export async function readCursor(database: ProjectionDatabase): Promise<JournalPlace | null> {
  const row = await database.cursor.get('cursor');
  return row && row.position > 0 ? { position: row.position, hash: row.hash } : null;
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
