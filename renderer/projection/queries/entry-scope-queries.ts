/** The journal's entries by day, by person and by record, read a window at a time. */

import type { RecordName } from '../../../shared/domain/touched-record.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ProjectionDatabase } from '../database.ts';
import { historyPlace } from '../projectors/entry-row.ts';
import type { EntryRow } from '../rows.ts';
import { countEntries, entryWindow } from './entry-queries.ts';
import type { Query, WindowAnswer } from './query.ts';

/** Which entries a list shows. */
export type EntryScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'by'; readonly actor: string }
  | { readonly kind: 'about'; readonly record: RecordName }
  /** Recorded from `first` on and before `end`: a day, as the one who asks counts days. */
  | { readonly kind: 'recorded'; readonly first: Instant; readonly end: Instant };

const maxPosition = 9_999_999_999;

/** Rows `start` to `start + limit - 1` of a scope, the newest being row 0. */
export function entryScopeWindow(scope: EntryScope, start: number, limit: number): Query<WindowAnswer<EntryRow>> {
  switch (scope.kind) {
    case 'all':
      return entryWindow(start, limit);
    case 'by':
      return async (database) => readWindow(database, await positionsBy(database, scope.actor), start, limit);
    case 'about':
      return async (database) => readWindow(database, await positionsAbout(database, scope.record), start, limit);
    case 'recorded':
      return async (database) => {
        const first = await firstSince(database, scope.first);
        const count = (await firstSince(database, scope.end)) - first;
        const shown = Math.max(Math.min(limit, count - start), 0);
        const newest = first + count - 1 - start;
        const rows = await database.entries
          .where('position')
          .between(newest - shown, newest, false, true)
          .toArray();
        return { count, start, rows: rows.reverse() };
      };
  }
}

/** `positions` with the oldest first. */
async function readWindow(
  { entries }: ProjectionDatabase,
  positions: readonly number[],
  start: number,
  limit: number,
): Promise<WindowAnswer<EntryRow>> {
  const end = Math.max(positions.length - start, 0);
  const shown = positions.slice(Math.max(end - limit, 0), end).reverse();
  const rows = await entries.bulkGet(shown);
  return { count: positions.length, start, rows: rows.filter((row) => row !== undefined) };
}

// To count or to skip 100,000 keys of an index takes seconds. Entries are only ever added, so what was read of a person stays true
// of its database, and each question reads what came since.
const readPositions = new WeakMap<ProjectionDatabase, Map<string, readonly number[]>>();

async function positionsBy(database: ProjectionDatabase, actor: string): Promise<readonly number[]> {
  const known = readPositions.get(database) ?? new Map<string, readonly number[]>();
  readPositions.set(database, known);
  const before = known.get(actor) ?? [];
  const since = await database.entries
    .where('[actor+position]')
    .between([actor, before.at(-1) ?? 0], [actor, maxPosition], false)
    .primaryKeys();
  const positions = since.length === 0 ? before : [...before, ...since];
  known.set(actor, positions);
  return positions;
}

function positionsAbout({ entries }: ProjectionDatabase, record: RecordName): Promise<readonly number[]> {
  const [first, end] = [historyPlace(record, 0), historyPlace(record, maxPosition)];
  return entries.where('about').between(first, end).primaryKeys();
}

/** The first position recorded at a moment or later, one past the last where there is none. No entry is recorded earlier than the one before, so halving finds it. */
async function firstSince(database: ProjectionDatabase, moment: Instant): Promise<number> {
  let [low, high] = [1, (await countEntries(database)) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const recordedAt = (await database.entries.get(middle))?.recordedAt;
    if (recordedAt !== undefined && recordedAt < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As whom entries were recorded, in order of their names: one key is read for each. */
export const allActors: Query<readonly string[]> = async ({ entries }) => {
  const names: string[] = [];
  let next = await entries.orderBy('[actor+position]').first();
  while (next !== undefined) {
    names.push(next.actor);
    next = await entries.where('[actor+position]').above([next.actor, maxPosition]).first();
  }
  return names;
};

/** One entry by its place in the ledger's order, or undefined. */
export function entryAt(position: number): Query<EntryRow | undefined> {
  return ({ entries }) => entries.get(position);
}
