import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { deleteDatabase, openDatabase, type ProjectionDatabase } from '../database.ts';
import { entryPages } from '../projectors/entry-pages.ts';
import type { EntryRow } from '../rows.ts';
import { allActors, type EntryScope, entryAt, entryScopeWindow, historyOf } from './entry-queries.ts';

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
      about: isThird ? ['milestone:M-1'] : [],
      hash: String(position).repeat(64) as Sha256,
    };
  });
  await database.entryPages.bulkPut(entryPages([], rows));
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
  const [page] = await database.entryPages.toArray();
  const ninth = await entryAt(9)(database);
  if (page === undefined || ninth === undefined) return expect.unreachable();
  await database.entryPages.bulkPut(entryPages(page.entries, [{ ...ninth, position: 10 }]));
  expect(await positions({ kind: 'by', actor: 'Liaison' }, 0, 2)).toEqual({ count: 4, positions: [10, 9] });
});

it('names every person once', async () => {
  expect(await allActors(database)).toEqual(['Achterberg', 'Liaison']);
  expect((await entryAt(4)(database))?.position).toBe(4);
});

it('finds in every list the same rows as a plain search, on however many pages they stand', async () => {
  const drawn = fc.record({ actor: fc.constantFrom('A', 'B | C'), about: fc.subarray(['plan:CAP-1', 'case:UD-1']) });
  const draws = fc.array(drawn, { minLength: 100, maxLength: 300 });
  const cut = fc.nat(300);
  await fc.assert(
    fc.asyncProperty(
      draws,
      cut,
      fc.nat(200),
      fc.integer({ min: 1, max: 90 }),
      async (drawnRows, written, start, limit) => {
        const many = await openDatabase('entry-pages');
        const rows = drawnRows.map((row, index): EntryRow => ({ ...plain(index + 1), ...row }));
        const first = entryPages([], rows.slice(0, written));
        await many.entryPages.bulkPut(first);
        await many.entryPages.bulkPut(entryPages(first.at(-1)?.entries ?? [], rows.slice(written)));
        const newest = rows.toReversed();
        const expected = (list: readonly EntryRow[]) => ({
          count: list.length,
          rows: list.slice(start, start + limit),
        });
        const record = { kind: 'plan', id: 'CAP-1' } as const;
        const ofPlan = newest.filter(({ about }) => about.includes('plan:CAP-1'));
        const byActor = newest.filter(({ actor }) => actor === 'B | C');
        const found = async (scope: EntryScope) => entryScopeWindow(scope, start, limit)(many);
        expect(await found({ kind: 'by', actor: 'B | C' })).toMatchObject(expected(byActor));
        expect(await found({ kind: 'about', record })).toMatchObject(expected(ofPlan));
        expect(await historyOf(record, limit, start)(many)).toEqual(
          ofPlan.filter(({ position }) => position < start).slice(0, limit),
        );
        expect(await historyOf(record, limit)(many)).toEqual(ofPlan.slice(0, limit));
        many.close();
        await deleteDatabase('entry-pages');
      },
    ),
    { numRuns: 40 },
  );
});

function plain(position: number): EntryRow {
  return {
    ...{ position, seq: position, actor: 'A', type: 'milestone.noted', about: [] },
    recordedAt: '2022-03-01T10:00:00.000Z' as Instant,
    effective: '2022-03-01' as LocalDate,
    hash: String(position).padStart(64, '0') as Sha256,
  };
}
