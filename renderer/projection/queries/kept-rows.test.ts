import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { deleteAllGenerations } from '../generations.ts';
import { openProjection, type Projection } from '../projection.ts';
import { createMemoryJournal } from '../testing/memory-journal.ts';
import { storedEvent } from '../testing/random-events.ts';
import { type RowsRead, readRowsAgain } from './kept-rows.ts';

const docket = 'kept rows';
const tables = ['offices', 'people'] as const;
type Kept = RowsRead<(typeof tables)[number]>;
const effective = '2022-01-10';
let opened: Projection | undefined;

afterEach(async () => {
  await opened?.close();
  await deleteAllGenerations(docket);
});

const added = (office: string) => storedEvent('office.added', { effective, office, name: `Office ${office}` });
const renamed = (office: string) => storedEvent('office.renamed', { effective, office, name: 'Other' });
const withdrawn = (office: string) =>
  storedEvent('record.withdrawn', { effective, subject: { kind: 'office', id: office }, reason: 'Typed twice.' });

async function openWith(...offices: readonly string[]) {
  const journal = createMemoryJournal(() => undefined);
  for (const office of offices) journal.append(added(office));
  const options = { docket, source: journal, whenIdle: (work: () => void) => void setTimeout(work), nowMs: () => 0 };
  const projection = await openProjection({ ...options, pageLimit: 300 });
  opened = projection;
  const read = async (before?: Kept) => {
    await projection.catchUp();
    return projection.read((database) => readRowsAgain(database, tables, before));
  };
  return { journal, read };
}

const namesOf = ({ rows }: Kept) => rows.offices.map(({ id, name }) => `${id} ${name}`);

it('reads again only what entries since then are about', async () => {
  const { journal, read } = await openWith('A', 'C');
  const first = await read();
  journal.append(added('B'));
  journal.append(renamed('C'));
  journal.append(withdrawn('A'));
  const second = await read(first);
  expect(namesOf(second)).toEqual(['B Office B', 'C Other']);
  expect(second.rows.people).toBe(first.rows.people);
  journal.append(renamed('B'));
  const third = await read(second);
  expect(namesOf(third)).toEqual(['B Other', 'C Other']);
  expect(third.rows.offices[1]).toBe(second.rows.offices[1]);
});

it('is the same where nothing was recorded, and whole after very much', async () => {
  const { journal, read } = await openWith('A');
  const first = await read();
  expect((await read(first)).rows.offices).toBe(first.rows.offices);
  for (let number = 0; number < 300; number += 1) journal.append(added(`O${number}`));
  expect((await read(first)).rows.offices).toHaveLength(301);
});
