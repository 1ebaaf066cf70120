/** Reads the journal's tail into one database: folded page by page, written stretch by stretch. */

import type { MessageHeaders } from '../../shared/contracts/evidence.contract.ts';
import type { JournalPlace } from '../../shared/contracts/journal.contract.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ProjectionDatabase } from './database.ts';
import { createHeldChanges, type HeldChanges } from './held-changes.ts';
import type { JournalSource } from './journal-source.ts';
import { projectPage } from './projectors/project-page.ts';
import { readTouchedRows } from './read-touched-rows.ts';
import { type PlaceReached, writeChanges } from './write-changes.ts';

/**
 * Written in one transaction, during which nothing can be read: lists wait for a second at most on a machine that is not busy. A transaction each 100
 * entries would take half as much time again.
 */
export const entriesWrittenAtOnce = 2_000;

/** Of an empty database: lists show something at once. */
const entriesWrittenFirst = 500;

export interface CatchUpStep {
  /** Entries in the projection now. */
  readonly position: number;
  readonly isEnd: boolean;
}

export interface CatchUpOptions {
  /** Entries a page, which is folded without a pause: few enough that the window can draw between two. */
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
  const enough = after === null ? Math.min(entriesWrittenFirst, writtenAtOnce) : writtenAtOnce;
  for (let place = after; ; ) {
    const page = await source.readPage({ after: place, limit: pageLimit });
    if (signal.aborted) return stopped;
    if (!page.ok) return page;
    if ('reset' in page.value) return refuse('projection.reset', 'The journal is not the one that was shown before.');
    const { entries, about, ...reached } = page.value;
    const headers = await readHeaders(source, entries);
    if (signal.aborted) return stopped;
    if (!headers.ok) return headers;
    const told = { entries, about };
    held.add(projectPage(told, (place?.position ?? 0) + 1, await readTouchedRows(held, entries), headers.value));
    if (reached.isEnd || held.entryCount() >= enough) return ok({ reached, held });
    place = { position: reached.position, hash: reached.hash };
  }
}

const stopped = refuse('projection.stopped', 'Reading the journal was stopped.');

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
