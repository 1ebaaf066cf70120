import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DomainEvent, evolve } from '../../shared/domain/evolve.ts';
import type { ImportId, MilestoneId, PlanId } from '../../shared/domain/ids.ts';
import { emptyState } from '../../shared/domain/state.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { rowsById } from '../../shared/kernel/table.ts';
import { databaseNames } from './database.ts';
import { deleteAllGenerations, openNextGeneration } from './generations.ts';
import type { JournalSource } from './journal-source.ts';
import { observe } from './observe.ts';
import { openProjection, type Projection } from './projection.ts';
import { scopeKey } from './projectors/evidence-places.ts';
import { countEntries, entryWindow, historyOf } from './queries/entry-queries.ts';
import { countEvidence, type EvidenceScope, evidenceWindow } from './queries/evidence-queries.ts';
import { openRowWindow, rowAt } from './row-window.ts';
import { type RecordTable, recordTables } from './rows.ts';
import { createMemoryJournal, headerOf } from './testing/memory-journal.ts';
import { randomEvents, storedEvent } from './testing/random-events.ts';
import { readAllRows } from './testing/read-all-rows.ts';

const docket = 'docket-1';
const opened: Projection[] = [];

async function open(source: JournalSource, pageLimit = 7, writtenAtOnce = 12): Promise<Projection> {
  const projection = await openProjection({
    docket,
    source,
    pageLimit,
    writtenAtOnce,
    whenIdle: (work) => void setTimeout(work),
    nowMs: () => performance.now(),
  });
  opened.push(projection);
  return projection;
}

async function closeAll(): Promise<void> {
  for (const projection of opened.splice(0)) await projection.close();
  await deleteAllGenerations(docket);
}

afterEach(closeAll);

const rowsOf = (projection: Projection) => readAllRows(projection.store.getState().database);

/** The fold's records by table, without what rows add. */
function foldedRecords(events: readonly DomainEvent[]): Record<RecordTable, object[]> {
  const state = events.reduce(evolve, emptyState);
  const records = recordTables.map((table) => [table, rowsById<string, object>(state[table])]);
  return Object.fromEntries(records);
}

const sampleEvents = [
  read('plan.opened', { plan: 'CAP-1', title: 'Retention', recommendations: [], cases: ['UD-2022-0001'] }),
  read('milestone.added', { milestone: 'M-1', plan: 'CAP-1', description: 'Pilot', originalDue: '2022-01-31' }),
  read('milestone.added', { milestone: 'M-2', plan: 'CAP-1', description: 'Memo', originalDue: '2022-02-28' }),
  read('milestone.rescheduled', { milestone: 'M-1', from: '2022-01-31', to: '2022-06-30' }),
  ...['0', '1', '2', '3'].map((digit) =>
    read('evidence.imported', {
      evidence: `E-${digit.repeat(10)}`,
      sha256: digit.repeat(64),
      size: 12,
      format: 'eml',
      import: 'I-1',
    }),
  ),
];
const noted = read('milestone.noted', { milestone: 'M-1', text: 'A pilot runs.' });
const plan = 'CAP-1' as PlanId;

const scopes: readonly EvidenceScope[] = [
  { kind: 'all' },
  { kind: 'unlinked' },
  { kind: 'import', id: 'I-1' as ImportId },
  { kind: 'linkedTo', subject: { kind: 'milestone', id: 'M-1' as MilestoneId } },
];

function read(type: DomainEvent['type'], data: object): DomainEvent {
  return storedEvent(type, { effective: '2022-01-10', ...data });
}

describe('the projection and the fold', () => {
  it('are the same, followed live, page by page, or built anew', { timeout: 60_000 }, async () => {
    const anyPage = fc.integer({ min: 1, max: 9 });
    const anyCut = fc.integer({ min: 1, max: 70 });
    const anyStretch = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(randomEvents, anyPage, anyCut, anyStretch, async (events, pageLimit, cut, writtenAtOnce) => {
        const journal = createMemoryJournal(headerOf);
        const live = await open(journal, pageLimit, writtenAtOnce);
        for (let from = 0; from <= events.length; from += cut) {
          journal.append(...events.slice(from, from + cut));
          expect(await live.catchUp()).toEqual({ ok: true, value: null });
        }
        const followed = await rowsOf(live);
        await live.rebuild();
        expect(await rowsOf(live)).toEqual(followed);
        const folded = foldedRecords(events);
        for (const table of recordTables) {
          expect(followed[table]).toHaveLength(folded[table].length);
          expect(followed[table]).toMatchObject(folded[table]);
        }
        await closeAll();
      }),
      { numRuns: 50 },
    );
  });

  it('agree on what is added to the records: headers and histories', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    const live = await open(journal);
    await live.catchUp();
    expect((await live.read(evidenceWindow({ kind: 'all' }, 'oldestFirst', 0, 1))).rows[0]?.header?.subject).toBe(
      'Message 0',
    );
    const history = await live.read(historyOf({ kind: 'plan', id: plan }, 10));
    expect(history.map(({ type }) => type)).toEqual([
      'milestone.rescheduled',
      'milestone.added',
      'milestone.added',
      'plan.opened',
    ]);
    expect(await live.read(historyOf({ kind: 'plan', id: plan }, 2, history[1]?.position))).toEqual(history.slice(2));
  });
});

describe('a list of evidence', () => {
  it('shows the same rows wherever its window begins, in every scope and order', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomEvents, fc.nat(12), fc.integer({ min: 1, max: 5 }), async (events, start, limit) => {
        const journal = createMemoryJournal(headerOf);
        journal.append(...events);
        const live = await open(journal);
        await live.catchUp();
        const all = await live.store.getState().database.evidence.toArray();
        for (const scope of scopes) {
          const key = `${scopeKey(scope)}|`;
          const placed = all.flatMap((row) =>
            row.places.filter((place) => place.startsWith(key)).map((place) => ({ place, row })),
          );
          const oldestFirst = placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ row }) => row.id);
          const orders = [
            ['oldestFirst', oldestFirst],
            ['newestFirst', oldestFirst.toReversed()],
          ] as const;
          for (const [order, ids] of orders) {
            const window = await live.read(evidenceWindow(scope, order, start, limit));
            expect(window).toMatchObject({ count: ids.length, start });
            expect(window.rows.map(({ id }) => id)).toEqual(ids.slice(start, start + limit));
          }
          expect(await live.read(countEvidence(scope))).toBe(oldestFirst.length);
        }
        await closeAll();
      }),
      { numRuns: 40 },
    );
  });

  it('goes on in the middle of a day that hundreds bear', async () => {
    const journal = createMemoryJournal(headerOf);
    const ids = Array.from({ length: 400 }, (_, number) => `E-${number.toString(16).padStart(10, '0')}`);
    for (const evidence of ids) {
      const original = { sha256: evidence.slice(2).padEnd(64, '0'), size: 10, format: 'document', import: 'I-1' };
      journal.append(storedEvent('evidence.imported', { evidence, effective: '2022-01-10', ...original }));
    }
    const live = await open(journal, 500, 500);
    await live.catchUp();
    for (const start of [0, 110, 200, 290, 395]) {
      const { rows } = await live.read(evidenceWindow({ kind: 'all' }, 'oldestFirst', start, 20));
      expect(rows.map(({ id }) => id)).toEqual(ids.slice(start, start + 20));
      const turned = await live.read(evidenceWindow({ kind: 'all' }, 'newestFirst', start, 20));
      expect(turned.rows.map(({ id }) => id)).toEqual(ids.toReversed().slice(start, start + 20));
    }
  });
});

describe('following the journal', () => {
  it('reads only the tail when the docket is opened again', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    await (await open(journal)).catchUp();
    for (const projection of opened.splice(0)) await projection.close();
    const asked = journal.asked.length;
    journal.append(...sampleEvents.slice(-1));
    await (await open(journal)).catchUp();
    expect(journal.asked.slice(asked)).toEqual([sampleEvents.length]);
  });

  it('builds itself anew where the journal has become another one', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    const live = await open(journal);
    await live.catchUp();
    const { name } = live.store.getState().database;
    journal.forge();
    expect(await live.catchUp()).toEqual({ ok: true, value: null });
    expect((await live.read(entryWindow(0, 1))).rows[0]?.hash).toBe(journal.entries.at(-1)?.hash);
    expect(live.store.getState().database.name).not.toBe(name);
  });

  it('comes to the end of another journal that is shorter', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    const live = await open(journal);
    await live.catchUp();
    journal.forge(2);
    expect(await live.catchUp()).toEqual({ ok: true, value: null });
    expect((await live.read(entryWindow(0, 9))).count).toBe(2);
  });

  it('says why it stands still, and goes on from there', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    let isDown = true;
    const refusal = refuse('ledger.closed', 'The docket is closed.');
    const live = await open({ ...journal, readPage: async (asked) => (isDown ? refusal : journal.readPage(asked)) });
    expect(await live.catchUp()).toBe(refusal);
    expect(live.store.getState().refusal).toBe(refusal);
    isDown = false;
    await live.catchUp();
    expect(live.store.getState()).toMatchObject({
      refusal: undefined,
      isLoading: false,
      position: sampleEvents.length,
    });
  });

  it('goes on after the last transaction where reading ended in the middle of the next', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    const refusal = refuse('ledger.closed', 'The docket is closed.');
    const source: JournalSource = {
      ...journal,
      readPage: async (asked) => (asked.after?.position === 6 ? refusal : journal.readPage(asked)),
    };
    const stopped = await open(source, 2, 4);
    expect(await stopped.catchUp()).toBe(refusal);
    expect(stopped.store.getState().position).toBe(4);
    expect(await stopped.read(countEntries)).toBe(4);
    await opened.pop()?.close();
    const again = await open(journal, 2, 4);
    await again.catchUp();
    const found = await rowsOf(again);
    await again.rebuild();
    expect(await rowsOf(again)).toEqual(found);
    expect(await again.read(entryWindow(0, 99))).toMatchObject({ rows: { length: sampleEvents.length } });
  });

  it('lets two windows fill one database without writing anything twice', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    const [one, other] = [await open(journal, 2, 2), await open(journal, 3, 3)];
    await Promise.all([one.catchUp(), other.catchUp()]);
    expect(await one.read(countEvidence({ kind: 'all' }))).toBe(4);
    expect(await one.read(countEntries)).toBe(sampleEvents.length);
  });
});

describe('a swap', () => {
  it('goes unnoticed: lists only ever grow, reads are answered, and the old database is gone', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    const live = await open(journal, 2);
    await live.catchUp();
    const seen: number[] = [];
    const failures: unknown[] = [];
    const stop = observe(live, countEntries, {
      next: (count) => seen.push(count),
      error: (error) => failures.push(error),
    });
    const rebuilt = live.rebuild();
    for (let round = 0; round < 20; round += 1) {
      journal.append(noted);
      await Promise.all([live.catchUp(), live.read(countEvidence({ kind: 'all' }))]);
    }
    expect(await rebuilt).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(seen.at(-1)).toBe(sampleEvents.length + 20));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(failures).toEqual([]);
    await vi.waitFor(async () => expect(await databaseNames()).toEqual([live.store.getState().database.name]));
    stop();
  });

  it('was given up half-way: the finished generation is opened, and nothing else is left', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents);
    const live = await open(journal);
    await live.catchUp();
    const { database } = live.store.getState();
    (await openNextGeneration(docket, database)).close();
    await live.close();
    const again = await open(journal);
    expect(again.store.getState()).toMatchObject({ position: sampleEvents.length });
    expect(await databaseNames()).toEqual([database.name]);
  });
});

describe('a window of rows', () => {
  it('reads what comes into view, and hears of changes there', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...sampleEvents, ...Array<DomainEvent>(500).fill(noted));
    const live = await open(journal, 2_000);
    await live.catchUp();
    const rows = openRowWindow(live, entryWindow, (error) => expect.unreachable(String(error)));
    const seqAt = (index: number) => rowAt(rows.store.getState().answer, index)?.seq;
    await vi.waitFor(() => expect(seqAt(0)).toBe(journal.entries.length));
    rows.show(200, 220);
    await vi.waitFor(() => expect(seqAt(210)).toBe(journal.entries.length - 210));
    expect(seqAt(0)).toBeUndefined();
    journal.append(noted);
    await live.catchUp();
    await vi.waitFor(() => expect(seqAt(210)).toBe(journal.entries.length - 210));
    rows.close();
  });

  it('does not read what has passed before the rows before it came', async () => {
    const journal = createMemoryJournal(headerOf);
    journal.append(...Array<DomainEvent>(500).fill(noted));
    const live = await open(journal, 2_000);
    await live.catchUp();
    const asked: number[] = [];
    const countedWindow = (start: number, limit: number) => {
      asked.push(start);
      return entryWindow(start, limit);
    };
    const rows = openRowWindow(live, countedWindow, (error) => expect.unreachable(String(error)));
    for (const first of [110, 210, 310, 410]) rows.show(first, first + 20);
    await vi.waitFor(() => expect(rowAt(rows.store.getState().answer, 410)).toBeDefined());
    expect(asked).toEqual([0, 300]);
    rows.close();
  });
});
