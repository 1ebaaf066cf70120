/** Questions about the journal's entries: the Timeline and the audit trail. */
import { recordKey } from '../../../shared/domain/histories.ts';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ProjectionDatabase } from '../database.ts';
import { isIn, listBy, pageOf, placesOfList, readTold, type Told } from '../projectors/entry-pages.ts';
import type { EntryRow } from '../rows.ts';
import type { Query, WindowAnswer } from './query.ts';

/** Which entries a list shows. */
export type EntryScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'by'; readonly actor: string }
  | { readonly kind: 'about'; readonly record: RecordName }
  /** Recorded from `first` on and before `end`: a day, as the one who asks counts days. */
  | { readonly kind: 'recorded'; readonly first: Instant; readonly end: Instant };

/** Number of entries in the projection. */
export const countEntries: Query<number> = async ({ cursor }) => (await cursor.get('cursor'))?.position ?? 0;

/** One entry by its place in the ledger's order, or undefined. */
export function entryAt(position: number): Query<EntryRow | undefined> {
  return async ({ entryPages }) =>
    (await entryPages.get(pageOf(position)))?.entries.find((entry) => entry.position === position);
}

/** Rows `start` to `start + limit - 1` of a scope, the newest being row 0. */
export function entryScopeWindow(scope: EntryScope, start: number, limit: number): Query<WindowAnswer<EntryRow>> {
  switch (scope.kind) {
    case 'all':
      return entryWindow(start, limit);
    case 'by':
      return listWindow(listBy(scope.actor), start, limit);
    case 'about':
      return listWindow(recordKey(scope.record), start, limit);
    case 'recorded':
      return async (database) => {
        const first = await firstSince(database, scope.first);
        return readWindow(database, first, (await firstSince(database, scope.end)) - first, start, limit);
      };
  }
}

/** Rows `start` to `start + limit - 1` of all entries with the newest as row 0; positions have no gaps, so any row is found at once. */
export function entryWindow(start: number, limit: number): Query<WindowAnswer<EntryRow>> {
  return async (database) => readWindow(database, 1, await countEntries(database), start, limit);
}

/** The history of one record, newest first: at most `limit` entries, those before position `before` where it is given. */
export function historyOf(
  record: RecordName,
  limit: number,
  before = Number.POSITIVE_INFINITY,
): Query<readonly EntryRow[]> {
  const list = recordKey(record);
  return async (database) => {
    const told = (await readTellings(database, list)).filter(({ page }) => page <= pageOf(before));
    // On the page of `before` itself some may be later.
    const maybeLater = told.find(({ page }) => page === pageOf(before))?.count ?? 0;
    const rows = await readList(database, list, pagesOfRanks(told, 0, limit + maybeLater).pages);
    return rows.filter(({ position }) => position < before).slice(0, limit);
  };
}

/** As whom entries were recorded, in order of their names. */
export const allActors: Query<readonly string[]> = async ({ entryPages }) => {
  const places = await entryPages.where('told').startsWith(listBy('')).keys();
  return [...new Set(places.map((place) => readTold(String(place)).list.slice(listBy('').length)))];
};

/** Of `count` entries from position `first` on. */
async function readWindow(
  { entryPages }: ProjectionDatabase,
  first: number,
  count: number,
  start: number,
  limit: number,
): Promise<WindowAnswer<EntryRow>> {
  const last = first + count - 1 - start;
  const from = Math.max(last - limit + 1, first);
  if (from > last) return { count, start, rows: [] };
  const pages = await entryPages.where('page').between(pageOf(from), pageOf(last), true, true).toArray();
  const rows = pages.flatMap(({ entries }) => entries).filter(({ position }) => position >= from && position <= last);
  return { count, start, rows: rows.reverse() };
}

/** What stands on which page says where a row is found, without reading those before it. */
function listWindow(list: string, start: number, limit: number): Query<WindowAnswer<EntryRow>> {
  return async (database) => {
    const told = await readTellings(database, list);
    const { pages, passed } = pagesOfRanks(told, start, limit);
    const rows = (await readList(database, list, pages)).slice(start - passed, start - passed + limit);
    return { count: told.reduce((sum, { count }) => sum + count, 0), start, rows };
  };
}

/** The pages of a list, the first first. */
async function readTellings({ entryPages }: ProjectionDatabase, list: string): Promise<readonly Told[]> {
  const places = await entryPages
    .where('told')
    .between(...placesOfList(list))
    .keys();
  // A bar in a name may make another's places look like its own.
  return places.map((place) => readTold(String(place))).filter((told) => told.list === list);
}

/** The pages that hold rows `start` to `start + limit - 1` of a list, the newest being row 0, and how many rows are newer than theirs. */
function pagesOfRanks(told: readonly Told[], start: number, limit: number) {
  const pages: number[] = [];
  let [passed, newer] = [0, 0];
  for (const { page, count } of told.toReversed()) {
    if (newer < start + limit && newer + count > start) pages.push(page);
    else if (pages.length === 0) passed += count;
    newer += count;
  }
  return { pages, passed };
}

/** Rows of a list on these pages, the newest first. */
async function readList(
  { entryPages }: ProjectionDatabase,
  list: string,
  pages: readonly number[],
): Promise<readonly EntryRow[]> {
  const rows = await entryPages.bulkGet([...pages]);
  return rows.flatMap((row) => row?.entries.filter((entry) => isIn(list, entry)).toReversed() ?? []);
}

/** The first position recorded at a moment or later, one past the last where there is none. No entry is recorded earlier than the one before, so halving finds it. */
async function firstSince(database: ProjectionDatabase, moment: Instant): Promise<number> {
  let [low, high] = [1, (await countEntries(database)) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const recordedAt = (await entryAt(middle)(database))?.recordedAt;
    if (recordedAt !== undefined && recordedAt < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
