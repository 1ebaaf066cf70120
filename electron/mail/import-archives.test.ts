import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { ok } from '../../shared/kernel/result.ts';
import { foldersOf, type ImportReceipt, importReceiptSchema } from '../../shared/mail/import-receipt.ts';
import { receiptLines, receiptRows } from '../../shared/mail/receipt-rows.ts';
import { importMail } from './import-mail.ts';
import type { ImportPorts } from './import-ports.ts';
import { openTemporaryDocket, type TemporaryDocket } from './testing/temporary-docket.ts';

let docket: TemporaryDocket;
beforeEach(async () => {
  docket = await openTemporaryDocket();
});
afterEach(() => docket.remove());

const message = (subject: string) => Buffer.from(`Subject: ${subject}\nFrom: a@example.gov\n\nKept.\n`);

async function zipOf(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  return buffer(zip.outputStream);
}

async function importFile(name: string, content: Buffer, changed: Partial<ImportPorts> = {}): Promise<ImportReceipt> {
  const path = docket.write(name, content);
  return importReceiptSchema.parse(await importMail({ paths: [path] }, { ...docket.ports, ...changed }));
}

const lines = (receipt: ImportReceipt) =>
  receipt.files.map(({ path, format, imported, alreadyThere, failed }) => [
    path.slice(join(docket.folder, 'incoming').length + 1),
    format,
    imported,
    alreadyThere,
    failed.map(({ code }) => code).join(),
  ]);

describe('a zip', () => {
  it('is evidence itself, and so is each thing in it, zips in it too', async () => {
    const inner = await zipOf({ 'two.eml': message('two'), 'note.txt': Buffer.from('A note.\n') });
    const zip = await zipOf({ 'box/one.eml': message('one'), 'box/inner.zip': inner, 'empty.eml': Buffer.alloc(0) });
    const receipt = await importFile('release.zip', zip);
    expect(lines(receipt)).toEqual([
      ['release.zip', 'document', 1, 0, ''],
      ['release.zip/box/one.eml', 'eml', 1, 0, ''],
      ['release.zip/box/inner.zip', 'document', 1, 0, ''],
      ['release.zip/box/inner.zip/two.eml', 'eml', 1, 0, ''],
      ['release.zip/box/inner.zip/note.txt', 'text', 1, 0, ''],
      ['release.zip/empty.eml', null, 0, 0, 'mail.empty'],
    ]);
    expect(receipt.complete).toBe(true);
    expect(foldersOf(receipt.files).map(({ name, found }) => [name.slice(docket.folder.length), found])).toEqual([
      ['/incoming', 1],
      ['/incoming/release.zip', 1],
      ['/incoming/release.zip/box', 2],
      ['/incoming/release.zip/box/inner.zip', 2],
    ]);
    const again = await importFile('again.zip', zip);
    expect(again.totals).toEqual({ found: 6, imported: 0, alreadyThere: 5, failed: 1 });
    const rows = receiptRows(receipt);
    expect(rows.map(([what]) => what)).toEqual([
      'complete',
      ...Array(4).fill('folder'),
      ...Array(6).fill('file'),
      'failed',
    ]);
    expect(receiptLines(receipt).join('\n')).toContain('release.zip/empty.eml is empty');
  });

  it('is not unpacked outside itself, nor where it was made to fill the disk, nor where it is damaged', async () => {
    const climbing = await zipOf({ 'aa/evil.eml': message('evil'), 'good.eml': message('good') });
    const renamed = Buffer.from(climbing.toString('latin1').replaceAll('aa/evil', '../evil'), 'latin1');
    expect(lines(await importFile('climbing.zip', renamed)).slice(1)).toEqual([
      ['climbing.zip/../evil.eml', null, 0, 0, 'archive.traversal'],
      ['climbing.zip/good.eml', 'eml', 1, 0, ''],
    ]);
    const bomb = await zipOf({ 'zeros.bin': Buffer.alloc(80 * 2 ** 20) });
    expect(lines(await importFile('bomb.zip', bomb)).at(-1)).toEqual([
      'bomb.zip/zeros.bin',
      null,
      0,
      0,
      'archive.bomb',
    ]);
    const damaged = (await zipOf({ 'one.eml': message('one') })).subarray(0, 90);
    expect(lines(await importFile('damaged.zip', damaged))).toEqual([
      ['damaged.zip', 'document', 1, 0, 'archive.damaged'],
    ]);
  });

  it('says a member that is longer than the zip says is damaged, and imports its neighbours', async () => {
    const zip = await zipOf({ 'one.eml': message('one'), 'two.eml': message('two') });
    const data = zip.indexOf('one.eml') + 'one.eml'.length;
    zip.fill(0xff, data, data + 8);
    expect(lines(await importFile('broken.zip', zip)).slice(1)).toEqual([
      ['broken.zip/one.eml', null, 0, 0, 'archive.damaged'],
      ['broken.zip/two.eml', 'eml', 1, 0, ''],
    ]);
  });

  it('says so too where the damage is known before the store has room for the member', async () => {
    const zip = await zipOf({ 'one.eml': message('one') });
    const data = zip.indexOf('one.eml') + 'one.eml'.length;
    zip.fill(0xff, data, data + 8);
    const { putStream } = docket.ports.evidence;
    const evidence = {
      ...docket.ports.evidence,
      putStream: async (bytes: Readable) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return putStream(bytes);
      },
    };
    const receipt = await importFile('broken.zip', zip, { evidence });
    expect(lines(receipt).slice(1)).toEqual([['broken.zip/one.eml', null, 0, 0, 'archive.damaged']]);
  });
});

describe('the room on the disk', () => {
  it('is looked at before anything is copied', async () => {
    const evidence = { ...docket.ports.evidence, freeBytes: async () => ok(10) };
    const receipt = await importFile('one.eml', message('one'), { evidence });
    expect(receipt).toMatchObject({ complete: false, stopped: { code: 'import.noSpace' }, totals: { found: 0 } });
    expect(receipt.stopped?.message).toMatch(/need 1 kB, and only 1 kB are free/);
    expect(docket.journal).toEqual([]);
  });

  it('is looked at again before a zip is unpacked', async () => {
    const zip = await zipOf({ 'zeros.txt': Buffer.alloc(2 ** 20, 'a') });
    const evidence = { ...docket.ports.evidence, freeBytes: async () => ok(10_000) };
    const receipt = await importFile('release.zip', zip, { evidence });
    expect(receipt).toMatchObject({
      complete: false,
      stopped: { code: 'import.noSpace' },
      totals: { found: 1, imported: 1 },
    });
  });
});
