import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { deleteAllGenerations } from '../../projection/generations.ts';
import { openProjection, type Projection } from '../../projection/projection.ts';
import { evidenceMonthsOf } from '../../projection/queries/evidence-queries.ts';
import { createMemoryJournal } from '../../projection/testing/memory-journal.ts';
import { storedEvent } from '../../projection/testing/random-events.ts';
import { createMatcher, noFilter } from './evidence-filter.ts';
import { type GatheringStep, gatherEvidence } from './gather-evidence.ts';
import { rangeOfMonth } from './listed-evidence.ts';

const docket = 'docket-gather';
const length = 2_300;
let projection: Projection;

const headerOf = (sha256: Sha256): MessageHeaders => {
  const number = Number.parseInt(sha256.slice(0, 10), 16);
  const from = number % 100 === 0 ? 'NARA, Unauthorized Disposition' : 'RIM front desk';
  return { sha256, subject: `Message ${number}`, from, to: '', utc: null, shown: null, attachmentCount: 0, notes: [] };
};

beforeAll(async () => {
  const journal = createMemoryJournal(headerOf);
  for (let number = 0; number < length; number++) {
    const digits = number.toString(16).padStart(10, '0');
    const effective = number < 1_000 ? '2022-01-10' : '2022-02-11';
    const original = { sha256: digits.padEnd(64, '0'), size: 10, format: 'eml', import: 'I-1' };
    journal.append(storedEvent('evidence.imported', { evidence: `E-${digits}`, effective, ...original }));
  }
  const source = { docket, source: journal, pageLimit: 2_000, nowMs: () => performance.now() };
  projection = await openProjection({ ...source, whenIdle: (work) => void setTimeout(work) });
  await projection.catchUp();
}, 60_000);

afterAll(async () => {
  await projection.close();
  await deleteAllGenerations(docket);
});

async function gather(words: string, more: { readonly month?: string; readonly most?: number } = {}) {
  const scope = { kind: 'all' } as const;
  const months = await projection.read(evidenceMonthsOf(scope));
  const steps: GatheringStep[] = [];
  const rows = await gatherEvidence(projection, {
    scope,
    order: 'newestFirst',
    range: rangeOfMonth(months, more.month, 'newestFirst'),
    matches: createMatcher({ ...noFilter, words }),
    ...(more.most === undefined ? {} : { most: more.most }),
    signal: new AbortController().signal,
    onDidLook: (step) => steps.push(step),
  });
  return { ids: rows.map(({ id }) => id), steps };
}

it('finds what matches in the whole list, in its order, telling how far it is', async () => {
  const { ids, steps } = await gather('nara DISPOSITION');
  expect(ids).toHaveLength(23);
  expect(ids.at(0)).toBe(`E-${(2_200).toString(16).padStart(10, '0')}`);
  expect(steps.map(({ looked, total }) => [looked, total])).toEqual([
    [1_000, length],
    [2_000, length],
    [length, length],
  ]);
});

it('keeps to its month, and ends with enough', async () => {
  expect((await gather('nara', { month: '2022-01' })).ids).toHaveLength(10);
  const { ids, steps } = await gather('', { most: 300 });
  expect(ids).toHaveLength(300);
  expect(steps).toHaveLength(1);
});

it('finds words in number, day and linked records, each of them', async () => {
  expect((await gather('2022-02-11 e-0000000fff')).ids).toEqual([]);
  expect((await gather('2022-02-11 e-00000003e8')).ids).toEqual(['E-00000003e8']);
});
