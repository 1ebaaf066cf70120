import { expect, it } from 'vitest';
import { createChronology, discardChronology, saveChronology } from '../../shared/contracts/chronology.contract.ts';
import { handleIntents } from '../../shared/contracts/record.contract.ts';
import { readFileWords, searchChanged, searchDocket } from '../../shared/contracts/search.contract.ts';
import { naraCase, recommendation } from '../../shared/obligations/testing/affair.ts';
import { sha256Of } from '../disk/sha256.ts';
import { createIn, openDesk } from './testing/docket-desk.ts';

const asked = { isTyping: true, kinds: [], order: 'newest', limit: 10, offset: 0 } as const;

it('finds what is recorded, also what is recorded later, and tells windows how far it has come', async () => {
  const desk = openDesk();
  expect(await desk.call(searchDocket, { ...asked, text: 'any' })).toMatchObject({
    ok: false,
    code: 'docket.noneOpen',
  });
  await createIn(desk, 'OIT');
  await desk.ask(handleIntents, { intents: [recommendation] });
  await expect
    .poll(async () => (await desk.ask(searchDocket, { ...asked, text: 'applic' })).found, { timeout: 20_000 })
    .toMatchObject([{ kind: 'recommendation', id: 'OIG-21-62-R5', day: '2021-09-20' }]);
  const { found } = await desk.ask(searchDocket, { ...asked, text: 'applic' });
  expect(found[0]?.title.filter(({ isFound }) => isFound)).toEqual([{ text: 'application', isFound: true }]);

  await desk.ask(handleIntents, { intents: [naraCase] });
  await expect
    .poll(async () => (await desk.ask(searchDocket, { ...asked, text: 'kind:case mess' })).count, { timeout: 20_000 })
    .toBe(1);
  expect(desk.toldOf(searchChanged).at(-1)).toMatchObject({ failure: null });
  await desk.dockets.close();
  expect(desk.toldOf(searchChanged).at(-1)).toBeNull();
}, 60_000);

it('finds a chronology as it is begun, changed and deleted in the window', async () => {
  const desk = openDesk();
  await createIn(desk, 'OIT');
  const count = async (text: string) => (await desk.ask(searchDocket, { ...asked, text })).count;
  expect(await count('telephones')).toBe(0);
  const line = { on: '2022-02-18', precision: 'day', text: 'Wiped.' } as const;
  const { id } = await desk.ask(createChronology, { title: 'Telephones', lines: [line] });
  await expect.poll(() => count('telephones'), { timeout: 20_000 }).toBe(1);
  await desk.ask(saveChronology, { id, title: 'Telephones', lines: [{ ...line, text: 'Replaced.' }] });
  await expect.poll(() => count('replaced'), { timeout: 20_000 }).toBe(1);
  await desk.ask(discardChronology, { id });
  await expect.poll(() => count('telephones'), { timeout: 20_000 }).toBe(0);
  await desk.dockets.close();
}, 60_000);

it('tells of the words of files', async () => {
  const desk = openDesk();
  const sha256 = sha256Of(Buffer.from('no file of the docket'));
  expect(await desk.call(readFileWords, { sha256: [sha256] })).toMatchObject({ ok: false, code: 'docket.noneOpen' });
  await createIn(desk, 'OIT');
  const ask = () => desk.ask(readFileWords, { sha256: [sha256] });
  expect(await Promise.all([ask(), desk.ask(searchDocket, { ...asked, text: 'any' }), ask()])).toMatchObject([
    [],
    { found: [] },
    [],
  ]);
  await desk.dockets.close();
}, 60_000);

it('says where a query is at fault', async () => {
  const desk = openDesk();
  await createIn(desk, 'OIT');
  expect(await desk.call(searchDocket, { ...asked, text: 'draft "open' })).toMatchObject({
    ok: false,
    code: 'search.faulty',
    message: 'At character 7: the quotation mark is not closed: put another one at the end of the phrase.',
  });
});
