import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { MessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import { deleteAllGenerations } from '../generations.ts';
import { openProjection, type Projection } from '../projection.ts';
import { createMemoryJournal } from '../testing/memory-journal.ts';
import { storedEvent } from '../testing/random-events.ts';
import { evidenceWithWords } from './evidence-queries.ts';

const docket = 'words';
const header: Omit<MessageHeaders, 'sha256' | 'subject'> = {
  from: 'Inés Caraballo-Núñez',
  to: 'NARA',
  utc: null,
  shown: null,
  attachmentCount: 0,
  notes: [],
};
let opened: Projection | undefined;

afterEach(async () => {
  await opened?.close();
  await deleteAllGenerations(docket);
});

const digestOf = (number: number) => number.toString(16).padStart(10, '0').padEnd(64, '0');

/** So many messages `Pilot 0`, `Pilot 1` ... and a document, read three entries at a time. */
async function openWith(count: number): Promise<Projection> {
  const journal = createMemoryJournal((sha256) => ({
    ...header,
    sha256,
    subject: `Pilot\t${Number.parseInt(sha256.slice(0, 10), 16)}`,
  }));
  for (let number = 0; number <= count; number += 1) {
    const sha256 = digestOf(number);
    const format = number === count ? 'document' : 'eml';
    const facts = { evidence: `E-${sha256.slice(0, 10)}`, sha256, size: 1, format, import: 'I-1' };
    journal.append(storedEvent('evidence.imported', { effective: '2022-01-10', ...facts }));
  }
  const options = { docket, source: journal, whenIdle: (work: () => void) => void setTimeout(work), nowMs: () => 0 };
  opened = await openProjection({ ...options, pageLimit: 300 });
  await opened.catchUp();
  return opened;
}

async function find(projection: Projection, query: string, most = 50): Promise<readonly string[]> {
  const signal = new AbortController().signal;
  return (await projection.read(evidenceWithWords(query.split(' '), most, signal))).map(({ id }) => id);
}

describe('evidence with words', () => {
  it('is found by subject, sender and number, every word somewhere, the latest first', {
    timeout: 60_000,
  }, async () => {
    const projection = await openWith(700);
    expect(await find(projection, 'pilot 69', 3)).toEqual(['E-00000002bb', 'E-00000002ba', 'E-00000002b9']);
    expect(await find(projection, 'NÚÑEZ 345')).toEqual(['E-0000000159']);
    expect(await find(projection, 'e-0000000159')).toEqual(['E-0000000159']);
    expect(await find(projection, 'pilot', 1_000)).toHaveLength(700);
    expect(await find(projection, 'kimberley')).toEqual([]);
    expect(await find(projection, 'pilot kimberley')).toEqual([]);
  });

  it('finds a document by its number', async () => {
    const projection = await openWith(2);
    expect(await find(projection, 'E-0000000002')).toEqual(['E-0000000002']);
  });

  it('is not read on when nobody waits', async () => {
    const projection = await openWith(2);
    expect(await projection.read(evidenceWithWords(['pilot'], 9, AbortSignal.abort()))).toEqual([]);
  });
});
