import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseIdSchema, evidenceIdSchema } from '../../shared/domain/ids.ts';
import { foundFrom, foundTo } from '../../shared/search/marked-text.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import { openIndexFile } from '../disk/index-file.ts';
import { openChronologyStore } from '../docket/chronology-store.ts';
import { searchIndexKind } from './index-schema.ts';
import type { Hits } from './search-index.ts';
import { caseId, given, mail, searched, searchedDocket } from './testing/searched-docket.ts';

const three = [
  mail('Inspection of the depot', 'Fri, 18 Feb 2022 14:03:00 -0500', {
    text: 'The final action in UD-2022-0043 is agreed. Señor Muñoz will write.',
  }),
  mail('Re: Inspection', 'Sat, 19 Feb 2022 09:00:00 -0500', { from: 'Ana Rivera <ar@nara.example>' }),
  mail('Lunch', 'Fri, 18 Feb 2022 20:30:00 -0500', { text: 'Action is final: pizza.' }),
];

describe('the search index', () => {
  it('finds messages and records together, the newest first', async () => {
    const docket = await searchedDocket();
    await docket.bring(three);
    const index = docket.open();
    given(await index.catchUp());
    expect((await searched(index, 'inspect*')).titles).toEqual(['Re: Inspection', 'Inspection of the depot']);
    expect((await searched(index, '"final action"')).titles).toEqual(['Inspection of the depot']);
    expect((await searched(index, 'final action -pizza')).count).toBe(1);
    expect((await searched(index, 'munoz senor')).count).toBe(1);
    expect((await searched(index, 'elite')).ids).toEqual([caseId]);
    expect((await searched(index, 'from:rivera')).titles).toEqual(['Re: Inspection']);
    expect((await searched(index, 'before:2022-02-19 kind:message')).titles).toEqual([
      'Lunch',
      'Inspection of the depot',
    ]);
    expect((await searched(index, '-kind:message -kind:milestone')).ids).toEqual(['CAP-0022', caseId]);
    expect((await searched(index, 'UD-2022-0043', 'best')).ids).toContain(caseId);
  });

  it('gives no day to evidence that bears none', async () => {
    const docket = await searchedDocket();
    await docket.bring([mail('Survey', 'some day in spring'), mail('Survey', 'Fri, 18 Feb 2022 14:03:00 -0500')]);
    const index = docket.open();
    given(await index.catchUp());
    const query = given(readQuery('survey kind:message'));
    const { found } = given(await index.find({ query, kinds: [], order: 'newest', limit: 9, offset: 0 }));
    expect(found.map(({ day }) => day)).toEqual([null, '2022-02-18']);
  });

  it('takes copies of one message for one hit, wherever they came from, and keeps the number of each', async () => {
    const docket = await searchedDocket();
    const copy = (received: string, more: readonly string[] = [], text = 'The phones were wiped.') =>
      [`Received: from ${received}`, ...more, mail('Phones', 'Fri, 18 Feb 2022 14:03:00 -0500', { text })].join('\r\n');
    const withId = ['Message-ID: <one@agency.example>'];
    await docket.bring(['a', 'b', 'c'].map((name) => copy(name, withId)));
    await docket.bring([copy('d', withId)], true);
    // Other words make it another message, and so does another number.
    await docket.bring([copy('a', ['Message-ID: <two@agency.example>'])]);
    await docket.bring([copy('f', withId, 'The phones were wiped. Some of them.'), three[0] ?? '']);
    const index = docket.open();
    given(await index.catchUp());
    const ask = async (text: string, order: 'newest' | 'best', offset = 0, limit = 9) =>
      given(await index.find({ query: given(readQuery(text)), kinds: [], order, limit, offset }));
    const sizes = ({ found }: Hits) => found.map(({ copies }) => copies.length);
    for (const order of ['newest', 'best'] as const) {
      const all = await ask('wiped', order);
      expect(all).toMatchObject({ count: 3, copyCount: 3, isMore: false });
      expect(sizes(all).sort()).toEqual([0, 0, 3]);
      expect(new Set(all.found.flatMap(({ id, copies }) => [id, ...copies.map((one) => one.id)])).size).toBe(6);
      const pages = await Promise.all([await ask('wiped', order, 0, 2), await ask('wiped', order, 2, 2)]);
      expect(pages.flatMap(({ found }) => found)).toEqual(all.found);
      expect(pages.map(({ count, copyCount }) => [count, copyCount])).toEqual([
        [3, 3],
        [3, 3],
      ]);
    }
    // Only the copy that fits is there.
    expect(await ask(`wiped case:${caseId}`, 'newest')).toMatchObject({
      count: 1,
      copyCount: 0,
      found: [{ copies: [] }],
    });
  });

  it('knows a copy without a Message-ID by its moment, sender, subject and words, where only one message has them', async () => {
    const docket = await searchedDocket();
    const at = (second: string, more: readonly string[] = []) =>
      [...more, mail('Phones', `Fri, 18 Feb 2022 14:03:${second} -0500`, { text: 'The phones were wiped.' })].join(
        '\r\n',
      );
    await docket.bring([at('00', ['Message-ID: <one@agency.example>']), at('00', ['Received: x']), at('00')]);
    await docket.bring([at('30', ['X-Kept: a']), at('30', ['X-Kept: b'])]);
    const index = docket.open();
    given(await index.catchUp());
    const sizes = async () => {
      const query = given(readQuery('wiped'));
      const { found } = given(await index.find({ query, kinds: [], order: 'newest', limit: 9, offset: 0 }));
      return found.map(({ copies }) => copies.length);
    };
    expect(await sizes()).toEqual([1, 2]);
    await docket.bring([at('00', ['Message-ID: <two@agency.example>'])]);
    given(await index.catchUp());
    expect((await sizes()).sort()).toEqual([0, 0, 1, 1]);
  });

  it('marks what was found', async () => {
    const docket = await searchedDocket();
    await docket.bring(three);
    const index = docket.open();
    given(await index.catchUp());
    const { snippets } = await searched(index, '"final action"');
    expect(snippets[0]).toContain(`The ${foundFrom}final action${foundTo} in`);
  });

  it('puts what a message says itself before what it quotes, and tells them apart', async () => {
    const docket = await searchedDocket();
    const quoting = `Thanks.\n\n-----Original Message-----\nFrom: Ana Rivera <ar@nara.example>\nSent: Thursday, February 17, 2022 9:00 AM\nTo: Dana Ellis\nSubject: Devices\n\nThe devices were wiped.\n`;
    await docket.bring([
      mail('Re: Devices', 'Sat, 19 Feb 2022 09:00:00 -0500', { text: quoting }),
      mail('Devices', 'Thu, 17 Feb 2022 09:00:00 -0500', { text: 'The devices were wiped.' }),
    ]);
    const index = docket.open();
    given(await index.catchUp());
    const { found } = given(
      await index.find({ query: given(readQuery('wiped')), kinds: [], order: 'best', limit: 9, offset: 0 }),
    );
    expect(found.map(({ title, isQuoted }) => [title, isQuoted])).toEqual([
      ['Devices', false],
      ['Re: Devices', true],
    ]);
  });

  it('finds by link, as links come and go', async () => {
    const docket = await searchedDocket();
    await docket.bring(three.slice(0, 1), true);
    const index = docket.open();
    given(await index.catchUp());
    const linked = await searched(index, `case:${caseId.toLowerCase()} kind:message`);
    expect(linked.titles).toEqual(['Inspection of the depot']);
    expect((await searched(index, `case:${caseId}`)).ids).toContain('M-00093');
    expect((await searched(index, 'case:UD-2022-004')).count).toBe(0);
    const [evidence] = linked.ids;
    const unlink = { intent: 'UnlinkEvidence', evidence, subject: { kind: 'case', id: caseId }, role: 'asks' };
    given(await docket.ledger.handle([unlink], 'tester'));
    given(await index.catchUp());
    expect((await searched(index, `case:${caseId} kind:message`)).count).toBe(0);
  });

  it('applies only what is new, also when it is opened again, and forgets a record that was withdrawn', async () => {
    const docket = await searchedDocket();
    await docket.bring(three.slice(0, 1));
    const first = docket.open();
    given(await first.catchUp());
    await first.close();
    await docket.bring(three.slice(1));
    const withdraw = { intent: 'WithdrawRecord', subject: { kind: 'milestone', id: 'M-00093' }, reason: 'Twice' };
    given(await docket.ledger.handle([withdraw], 'tester'));
    const again = docket.open();
    given(await again.catchUp());
    expect((await searched(again, 'kind:message')).count).toBe(3);
    expect((await searched(again, 'custodians')).count).toBe(0);
    expect(again.progress()).toMatchObject({ done: docket.ledger.entries().length, failure: null });
  });

  it('finds chronologies by their words and by what they cite, as they are changed and deleted', async () => {
    const docket = await searchedDocket();
    await docket.bring(three.slice(0, 1));
    const chronologies = openChronologyStore(docket.ledger.dir, docket.ledger);
    const line = { on: '2022-02-18', precision: 'day', text: 'The telephones were wiped.' } as const;
    const begun = given(
      await chronologies.create({ title: 'Telephones', case: caseIdSchema.parse(caseId), lines: [line] }),
    );
    const index = docket.open();
    given(await index.catchUp());
    expect((await searched(index, 'kind:chronology wiped')).ids).toEqual(['CH-0001']);
    expect((await searched(index, `case:${caseId} telephones`)).ids).toEqual(['CH-0001']);
    expect((await searched(index, 'on:2022-02-18 telephones')).ids).toEqual(['CH-0001']);
    const evidence = evidenceIdSchema.parse((await searched(index, 'kind:message')).ids[0]);
    given(await chronologies.write({ ...begun, lines: [{ ...line, text: 'Eleven were replaced.', evidence }] }));
    index.chronologiesChanged();
    given(await index.catchUp());
    expect((await searched(index, 'wiped')).count).toBe(0);
    expect((await searched(index, `case:${evidence} kind:chronology`)).ids).toEqual(['CH-0001']);
    await index.close();
    given(await chronologies.remove('CH-0001'));
    const again = docket.open();
    given(await again.catchUp());
    expect((await searched(again, 'kind:chronology')).count).toBe(0);
    expect((await searched(again, 'kind:message')).count).toBe(1);
  });

  it('makes an index anew that is damaged', async () => {
    const docket = await searchedDocket();
    await docket.bring(three);
    const first = docket.open();
    given(await first.catchUp());
    await first.close();
    const folder = join(docket.userFolder, 'search', docket.ledger.docket.id);
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), 'This is no database. '.repeat(300));
    const again = docket.open();
    given(await again.catchUp());
    expect((await searched(again, 'kind:message')).count).toBe(3);
    expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toEqual(['index-2.sqlite']);
  });

  it('is whole after its process was killed at any moment', async () => {
    const docket = await searchedDocket();
    const many = Array.from({ length: 60 }, (_, at) =>
      mail(`Number ${at}`, `Fri, 18 Feb 2022 14:00:${10 + (at % 50)} +0000`),
    );
    for (const from of [0, 20, 40]) {
      await docket.bring(many.slice(from, from + 20));
      const killed = docket.open();
      const caughtUp = killed.catchUp();
      await new Promise((resolve) => setTimeout(resolve, 250 + from * 5));
      await killed.close();
      await caughtUp;
    }
    const index = docket.open();
    given(await index.catchUp());
    expect((await searched(index, 'subject:number')).count).toBe(60);
    await index.close();
    const folder = join(docket.userFolder, 'search', docket.ledger.docket.id);
    const { database } = openIndexFile(folder, searchIndexKind);
    expect(() => database.exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")).not.toThrow();
    database.close();
  });

  it('answers the newest question and refuses the one that it overtook', async () => {
    const index = (await searchedDocket()).open();
    given(await index.catchUp());
    const ask = (text: string) =>
      index.find({ query: given(readQuery(text)), kinds: [], order: 'newest', limit: 5, offset: 0 });
    const [first, second, third] = await Promise.all([ask('survey'), ask('wireless'), ask('devices')]);
    expect([first.ok, second.ok || second.code, third.ok]).toEqual([true, 'search.superseded', true]);
  });

  it('says so when the searching process ends twice', async () => {
    const docket = await searchedDocket();
    const index = docket.open({ indexModule: join(import.meta.dirname, '../process/testing/not-there.child.ts') });
    expect(await index.catchUp()).toMatchObject({ ok: false, code: 'search.broken' });
    expect(index.progress().failure?.message).toContain('The docket itself is whole');
  });
});
