import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { deleteDatabase, openDatabase, type ProjectionDatabase } from '../database.ts';
import { historyPlace } from '../projectors/entry-row.ts';
import { allActors, type EntryScope, entryAt, entryScopeWindow } from './entry-scope-queries.ts';

const name = 'entry-scopes';
let database: ProjectionDatabase;

/** Nine entries, three a day from 1 March on; every third by the liaison, and about M-1. */
beforeAll(async () => {
  database = await openDatabase(name);
  const rows = Array.from({ length: 9 }, (_, index) => {
    const position = index + 1;
    const isThird = position % 3 === 0;
    return {
      position,
      seq: position,
      recordedAt: `2022-03-0${Math.ceil(position / 3)}T1${position}:00:00.000Z` as Instant,
      actor: isThird ? 'Liaison' : 'Achterberg',
      type: 'milestone.noted' as const,
      effective: '2022-03-01' as LocalDate,
      about: isThird ? [historyPlace({ kind: 'milestone', id: 'M-1' }, position)] : [],
      hash: String(position).repeat(64) as Sha256,
    };
  });
  await database.entries.bulkAdd(rows);
  await database.cursor.put({ id: 'cursor', position: 9, hash: '9'.repeat(64) as Sha256, isComplete: true });
});

afterAll(async () => {
  database.close();
  await deleteDatabase(name);
});

async function positions(scope: EntryScope, start = 0, limit = 100) {
  const { count, rows } = await entryScopeWindow(scope, start, limit)(database);
  return { count, positions: rows.map(({ position }) => position) };
}

const march = (first: string, end: string): EntryScope => ({
  kind: 'recorded',
  first: `2022-03-${first}T00:00:00.000Z` as Instant,
  end: `2022-03-${end}T00:00:00.000Z` as Instant,
});

it('lists the entries of a person, of a record and of a day, the newest first', async () => {
  expect(await positions({ kind: 'all' }, 0, 2)).toEqual({ count: 9, positions: [9, 8] });
  expect(await positions({ kind: 'by', actor: 'Liaison' })).toEqual({ count: 3, positions: [9, 6, 3] });
  expect(await positions({ kind: 'about', record: { kind: 'milestone', id: 'M-1' } })).toEqual({
    count: 3,
    positions: [9, 6, 3],
  });
  expect(await positions(march('02', '03'))).toEqual({ count: 3, positions: [6, 5, 4] });
});

it('reads a window of them', async () => {
  expect(await positions({ kind: 'by', actor: 'Achterberg' }, 2, 3)).toEqual({ count: 6, positions: [5, 4, 2] });
  expect(await positions(march('01', '04'), 7, 5)).toEqual({ count: 9, positions: [2, 1] });
});

it('finds nothing on a day before the first, after the last, or of one who recorded nothing', async () => {
  expect(await positions(march('05', '06'))).toEqual({ count: 0, positions: [] });
  expect(
    (
      await positions({
        kind: 'recorded',
        first: '2021-01-01T00:00:00.000Z' as Instant,
        end: '2021-01-02T00:00:00.000Z' as Instant,
      })
    ).count,
  ).toBe(0);
  expect((await positions({ kind: 'by', actor: 'Nobody' })).count).toBe(0);
});

it('counts what a person records after the list was read', async () => {
  const tenth = await entryAt(9)(database);
  if (tenth === undefined) return expect.unreachable();
  await database.entries.add({ ...tenth, position: 10 });
  expect(await positions({ kind: 'by', actor: 'Liaison' }, 0, 2)).toEqual({ count: 4, positions: [10, 9] });
});

it('names every person once', async () => {
  expect(await allActors(database)).toEqual(['Achterberg', 'Liaison']);
  expect((await entryAt(4)(database))?.position).toBe(4);
});
