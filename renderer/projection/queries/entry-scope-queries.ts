/** The journal's entries by day, by person and by record, read a window at a time. */
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ProjectionDatabase } from '../database.ts';
import { historyPlace } from '../projectors/entry-row.ts';
import type { RecordName } from '../projectors/touched-record.ts';
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
  if (scope.kind === 'all') return entryWindow(start, limit);
  return async (database) => {
    const inScope = async () => (await entriesOf(database, scope)).reverse();
    const [count, rows] = await Promise.all([
      (await inScope()).count(),
      (await inScope()).offset(start).limit(limit).toArray(),
    ]);
    return { count, start, rows };
  };
}

async function entriesOf(database: ProjectionDatabase, scope: Exclude<EntryScope, { kind: 'all' }>) {
  const { entries } = database;
  switch (scope.kind) {
    case 'by':
      return entries.where('actor').equals(scope.actor);
    case 'about':
      return entries.where('about').between(historyPlace(scope.record, 0), historyPlace(scope.record, maxPosition));
    case 'recorded': {
      const first = await firstSince(database, scope.first);
      return entries.where('position').between(first, await firstSince(database, scope.end), true, false);
    }
  }
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

/** As whom entries were recorded, in order of their names. */
export const allActors: Query<readonly string[]> = async ({ entries }) => {
  const names = await entries.orderBy('actor').uniqueKeys();
  return names.filter((name) => typeof name === 'string');
};

/** One entry by its place in the ledger's order, or undefined. */
export function entryAt(position: number): Query<EntryRow | undefined> {
  return ({ entries }) => entries.get(position);
}
