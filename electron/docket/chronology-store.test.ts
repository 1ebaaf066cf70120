import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { instantOf } from '../../shared/kernel/instant.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openChronologyStore } from './chronology-store.ts';

const now = instantOf(Date.parse('2022-02-18T14:03:00Z'));

function openStore() {
  const dir = temporaryFolder();
  let number = 0;
  return { dir, store: openChronologyStore(dir, { newId: () => `n${number++}`, now: () => now }) };
}

it('keeps what is written with its moment, under numbers that go on, until it is removed', async () => {
  const { dir, store } = openStore();
  expect(await store.list()).toEqual({ ok: true, value: [] });
  const made = await store.create({ title: 'Chats on the replaced telephones', lines: [] });
  if (!made.ok) throw new Error(made.message);
  expect(made.value).toEqual({
    ...{ id: 'CH-0001', title: 'Chats on the replaced telephones', lines: [], changedAt: now },
  });
  const lines = [{ on: '2022-02-18', precision: 'day', text: 'NARA acknowledged.' }] as const;
  await store.write({ ...made.value, lines });
  expect(await store.read('CH-0001')).toMatchObject({ value: { lines } });
  expect(await store.create({ title: 'Another', lines })).toMatchObject({ value: { id: 'CH-0002', lines } });
  expect(readdirSync(join(dir, 'drafts', 'chronologies'))).toEqual(['CH-0001.json', 'CH-0002.json']);
  expect(await store.remove('CH-0001')).toEqual({ ok: true, value: null });
  expect(await store.remove('CH-0001')).toEqual({ ok: true, value: null });
  expect(await store.list()).toEqual({ ok: true, value: ['CH-0002'] });
  expect(await store.create({ title: 'A third', lines: [] })).toMatchObject({ value: { id: 'CH-0003' } });
});

it('names the file and the place of what cannot be read', async () => {
  const { dir, store } = openStore();
  await store.create({ title: 'One', lines: [] });
  const path = join(dir, 'drafts', 'chronologies', 'CH-0001.json');
  writeFileSync(path, '{ "id": "CH-0001",\n x');
  expect(await store.read('CH-0001')).toMatchObject({
    code: 'chronology.unreadable',
    message: `The chronology ${path} is not JSON from line 2, column 2 on.`,
  });
  writeFileSync(path, JSON.stringify({ id: 'CH-0002', title: 'One', lines: [] }));
  expect(await store.read('CH-0001')).toMatchObject({ code: 'chronology.unreadable' });
  expect(await store.read('CH-0009')).toMatchObject({
    code: 'chronology.unknown',
    message: 'There is no chronology CH-0009 in this docket.',
  });
});
