import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unsearchedInWords } from '../../shared/search/file-tally.ts';
import { plainOfRuns, textRuns } from '../../shared/search/marked-text.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import { openIndexFile } from '../disk/index-file.ts';
import { sha256Of } from '../disk/sha256.ts';
import { madePdf } from '../mail/testing/made-pdf.ts';
import { searchIndexKind } from './index-schema.ts';
import type { SearchIndex } from './search-index.ts';
import { caseId, given, mail, searched, searchedDocket } from './testing/searched-docket.ts';

const report = madePdf([[{ text: 'Devices were wiped in Albuquerque', x: 72, y: 700 }]]);
const picture = Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1');

function mailWith(subject: string, files: Readonly<Record<string, Buffer>>): string {
  const parts = Object.entries(files).flatMap(([name, bytes]) => [
    '--b',
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    bytes.toString('base64'),
  ]);
  const head = ['From: a@agency.example', `Subject: ${subject}`, 'Date: Fri, 18 Feb 2022 14:03:00 -0500'];
  const body = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'See the file.'];
  return [...head, ...body, ...parts, '--b--', ''].join('\r\n');
}

async function hits(index: SearchIndex, text: string) {
  const query = given(readQuery(text));
  const { found } = given(await index.find({ query, kinds: [], order: 'newest', limit: 9, offset: 0 }));
  const plain = (marked: string) => plainOfRuns(textRuns(marked));
  return found.map(({ title, attachment, snippet }) => [plain(title), attachment, plain(snippet)]);
}

describe('the words of attached files', () => {
  it('are found once they are read, with the file that holds them, and what cannot be read is counted', async () => {
    const docket = await searchedDocket();
    await docket.bring([
      mailWith('The report', { 'devices.pdf': report, 'photo.png': picture, 'old.doc': Buffer.from([1, 0, 2]) }),
      mailWith('The same again', { 'copy.pdf': report, 'list.csv': Buffer.from('custodian,office\nMuñoz,RIM') }),
    ]);
    const index = docket.open();
    given(await index.catchUp());
    expect(await hits(index, 'albuquerque')).toEqual([]);
    expect(index.progress().files).toMatchObject({ waiting: 4, read: 0 });
    given(await index.readFiles());
    expect((await hits(index, 'albuq*')).sort()).toEqual([
      ['The report', 'devices.pdf', 'Devices were wiped in Albuquerque'],
      ['The same again', 'copy.pdf', 'Devices were wiped in Albuquerque'],
    ]);
    expect(await hits(index, 'munoz again')).toEqual([['The same again', 'list.csv', 'custodian,office Muñoz,RIM']]);
    expect(await hits(index, 'photo')).toEqual([['The report', null, 'photo.png']]);
    expect(index.progress().files).toEqual({
      waiting: 0,
      read: 2,
      encrypted: 0,
      beginning: 0,
      noWords: 1,
      tooLarge: 0,
      oldOffice: 0,
      unreadable: 1,
    });
  });

  it('are told of one by one, and a text that is longer than is searched is counted wherever it stands', async () => {
    const docket = await searchedDocket();
    const long = Buffer.from(`Begun in Tulsa. ${'word '.repeat(100_000)}Ended in Albuquerque.`);
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);
    const spoken = mail('Long', 'Fri, 18 Feb 2022 14:03:00 -0500', { text: long.toString() });
    await docket.bring([mailWith('The files', { 'list.csv': long, 'old.doc': old, 'photo.png': picture }), spoken]);
    const index = docket.open();
    given(await index.catchUp());
    const sha256 = [long, old, picture, Buffer.from(spoken), Buffer.from('no file of the docket')].map(sha256Of);
    const known = async () => {
      const rows = given(await index.fileWords(sha256));
      return sha256.map((one) => rows.find((row) => row.sha256 === one)?.words);
    };
    expect(await known()).toEqual(['waiting', 'waiting', 'waiting', 'beginning', undefined]);
    given(await index.readFiles());
    expect(await known()).toEqual(['beginning', 'oldOffice', 'noWords', 'beginning', undefined]);
    expect((await searched(index, 'tulsa')).count).toBe(2);
    expect((await searched(index, 'albuquerque')).count).toBe(0);
    expect(unsearchedInWords(index.progress().files)).toBe(
      '2 attached files are found by name only: 1 without words (pictures, scans, recordings), 1 of an old kind (.doc, .xls, .ppt). Of 2 files that are longer than 500,000 characters or 3,000 pages, only the beginning is searched.',
    );
  });

  it('stay when links change, and are read only once', async () => {
    const docket = await searchedDocket();
    await docket.bring([mailWith('The report', { 'devices.pdf': report })], true);
    const first = docket.open();
    given(await first.catchUp());
    given(await first.readFiles());
    const [evidence] = (await searched(first, 'albuquerque')).ids;
    await first.close();
    const unlink = { intent: 'UnlinkEvidence', evidence, subject: { kind: 'case', id: caseId }, role: 'asks' };
    given(await docket.ledger.handle([unlink], 'tester'));
    const again = docket.open();
    given(await again.catchUp());
    expect((await searched(again, 'albuquerque -case:UD-2022-0043')).count).toBe(1);
    expect(again.progress().files).toMatchObject({ waiting: 0, read: 1 });
  });

  it('are found in a document that came alone', async () => {
    const docket = await searchedDocket();
    const folder = join(docket.userFolder, '..', 'page');
    mkdirSync(folder);
    writeFileSync(join(folder, 'page.html'), '<!doctype html><p>Transfer to Suitland</p>');
    await docket.bringFiles([folder]);
    const index = docket.open();
    given(await index.catchUp());
    given(await index.readFiles());
    const { found } = given(
      await index.find({
        query: given(readQuery('suitland')),
        kinds: ['document'],
        order: 'best',
        limit: 9,
        offset: 0,
      }),
    );
    expect(found).toMatchObject([{ kind: 'document', attachment: null }]);
    expect(found[0]?.snippet).toContain('Transfer to');
  });

  it('are whole after reading was stopped at any moment', async () => {
    const docket = await searchedDocket();
    const texts = Array.from({ length: 40 }, (_, at) => Buffer.from(`Enclosure number ${at} of forty`));
    await docket.bring(texts.map((text, at) => mailWith(`Mail ${at}`, { [`note-${at}.txt`]: text })));
    for (const wait of [50, 400]) {
      const stopped = docket.open();
      given(await stopped.catchUp());
      const reading = stopped.readFiles();
      await new Promise((resolve) => setTimeout(resolve, wait));
      await stopped.close();
      await reading;
    }
    const index = docket.open();
    given(await index.catchUp());
    given(await index.readFiles());
    expect((await searched(index, '"of forty"')).count).toBe(40);
    expect(index.progress().files).toMatchObject({ waiting: 0, read: 40 });
    await index.close();
    const { database } = openIndexFile(join(docket.userFolder, 'search', docket.ledger.docket.id), searchIndexKind);
    expect(() => database.exec("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")).not.toThrow();
    database.close();
  });
});
