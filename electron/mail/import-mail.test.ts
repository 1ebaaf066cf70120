import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuse } from '../../shared/kernel/result.ts';
import { type ImportReceipt, importReceiptSchema } from '../../shared/mail/import-receipt.ts';
import { importMail } from './import-mail.ts';
import type { ImportPorts } from './import-ports.ts';
import { openParsedStore } from './parsed-store.ts';
import { rebuildParsedStore } from './rebuild-parsed-store.ts';
import { openTemporaryDocket, type TemporaryDocket } from './testing/temporary-docket.ts';

const trappedReader = fileURLToPath(new URL('./testing/trapped-reader.child.ts', import.meta.url));
const separator = 'From records@example.gov Fri Feb 18 14:03:00 2022';

let docket: TemporaryDocket;
beforeEach(async () => {
  docket = await openTemporaryDocket();
});
afterEach(() => docket.remove());

function message(subject: string, body = 'The export is kept.', lineBreak = '\n'): string {
  const header = [
    `Subject: ${subject}`,
    'From: "Rivera, A." <a.rivera@example.gov>',
    'Date: Fri, 18 Feb 2022 14:03:00 -0500',
    `Message-ID: <${subject.replace(/\W/g, '')}@example.gov>`,
  ];
  return [...header, '', body, ''].join(lineBreak);
}

function mailbox(messages: readonly string[], lineBreak = '\n'): string {
  return messages.map((text) => `${separator}${lineBreak}${text}${lineBreak}`).join('');
}

async function importPaths(paths: readonly string[], changed: Partial<ImportPorts> = {}): Promise<ImportReceipt> {
  return importReceiptSchema.parse(await importMail({ paths }, { ...docket.ports, ...changed }));
}

async function subjects(): Promise<(string | null)[]> {
  const readings = await Promise.all(docket.journal.map(({ sha256 }) => docket.ports.parsedStore.get(sha256)));
  return readings.map((reading) => reading?.subject ?? null);
}

const totals = (receipt: ImportReceipt): number[] => [
  receipt.totals.found,
  receipt.totals.imported,
  receipt.totals.alreadyThere,
  receipt.totals.failed,
];

describe('importMail', () => {
  it('imports an .eml as itself and a mailbox as slices of one stored file', async () => {
    const eml = docket.write('one.eml', message('one'));
    const mbox = docket.write('two.mbox', mailbox([message('two'), message('three')]));
    const receipt = await importPaths([eml, mbox]);
    expect(totals(receipt)).toEqual([3, 3, 0, 0]);
    expect(receipt).toMatchObject({ complete: true, stopped: null });
    expect(await subjects()).toEqual(['one', 'two', 'three']);
    const [first, second, third] = docket.journal;
    expect(first).toEqual({
      sha256: sha256(message('one')),
      size: message('one').length,
      format: 'eml',
      date: expect.objectContaining({ utc: '2022-02-18T19:03:00.000Z' }),
    });
    expect(second).toMatchObject({
      sha256: sha256(message('two')),
      format: 'mbox',
      container: { offset: separator.length + 1 },
    });
    const container = docket.ports.evidence.pathOf(third?.container?.sha256 ?? sha256(''));
    const { offset = 0 } = third?.container ?? {};
    expect(readFileSync(container, 'latin1').slice(offset, offset + (third?.size ?? 0))).toBe(message('three'));
  });

  it('changes nothing when the same files come again, under any name', async () => {
    const text = mailbox([message('one'), message('two'), message('one')]);
    expect(totals(await importPaths([docket.write('a.mbox', text)]))).toEqual([3, 2, 1, 0]);
    const before = structuredClone(docket.journal);
    const again = await importPaths([docket.write('b.mbox', text), docket.write('one.eml', message('one'))]);
    expect(totals(again)).toEqual([4, 0, 4, 0]);
    expect(again.complete).toBe(true);
    expect(docket.journal).toEqual(before);
  });

  it('reads mailboxes with CRLF, without a final line break, with From and >From in the body', async () => {
    const body = 'From here on it is kept.\n\nFrom now on too.\n>From a colleague\n>>From another';
    const path = docket.write(
      'odd.mbox',
      `${mailbox([message('crlf', 'x', '\r\n')], '\r\n')}${mailbox([message('quoted', body)])}${separator}\n${message('last').trimEnd()}`,
    );
    expect(totals(await importPaths([path]))).toEqual([3, 3, 0, 0]);
    expect(await subjects()).toEqual(['crlf', 'quoted', 'last']);
    const reading = await docket.ports.parsedStore.get(docket.journal[1]?.sha256 ?? sha256(''));
    expect(reading?.text?.trimEnd()).toBe(
      'From here on it is kept.\n\nFrom now on too.\nFrom a colleague\n>From another',
    );
  });

  it('walks folders in order, follows no links, keeps what is no mail as documents, and refuses the rest by name', async () => {
    docket.write('box/b/two.eml', message('two'));
    docket.write('box/a/one.eml', message('one'));
    docket.write('box/empty.eml', '');
    docket.write(
      'box/noise.eml',
      new Uint8Array(5_000).map((_, index) => (index * 131) % 251),
    );
    docket.write('box/letter.msg', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    symlinkSync('/etc', join(docket.folder, 'incoming/box/way-out'));
    const receipt = await importPaths([join(docket.folder, 'incoming/box'), join(docket.folder, 'missing.eml')]);
    expect(await subjects()).toEqual(['one', 'two', null, null]);
    expect(docket.journal.map(({ format }) => format)).toEqual(['eml', 'eml', 'document', 'document']);
    expect(totals(receipt)).toEqual([7, 4, 0, 3]);
    expect(receipt.complete).toBe(true);
    expect(receipt.files.flatMap((file) => file.failed.map(({ code }) => [file.path.split('/').at(-1), code]))).toEqual(
      [
        ['empty.eml', 'mail.empty'],
        ['way-out', 'import.link'],
        ['missing.eml', 'disk.notFound'],
      ],
    );
  });

  it('keeps a message that hangs or crashes its reader by its header, and all its neighbours whole', async () => {
    const texts = ['before', 'hang', 'between', 'crash', 'after'].map((subject) => message(subject));
    const receipt = await importPaths([docket.write('traps.mbox', mailbox(texts))], {
      readerModule: trappedReader,
      // The start of the process counts, too, and machines that test are slow.
      timeLimitMs: 4_000,
    });
    expect(totals(receipt)).toEqual([5, 5, 0, 0]);
    expect(await subjects()).toEqual(['before', 'hang', 'between', 'crash', 'after']);
    expect(receipt.files[0]?.warnings.map(({ place, code }) => [place.split(',')[0], code])).toEqual([
      ['message 2', 'message.headersOnly'],
      ['message 4', 'message.headersOnly'],
    ]);
  });

  it('fails one message, and only it, when even its header cannot be read', async () => {
    const texts = [message('before'), message('crash').replace('\n\n', '\nX-Always: yes\n\n'), message('after')];
    const receipt = await importPaths([docket.write('traps.mbox', mailbox(texts))], { readerModule: trappedReader });
    expect(totals(receipt)).toEqual([3, 2, 0, 1]);
    expect(receipt.files[0]?.failed).toMatchObject([{ code: 'child.crashed' }]);
    expect(await subjects()).toEqual(['before', 'after']);
  });

  it('reads the body behind a header bomb, falls back to the header for deep nesting and endless parts, and keeps the original', async () => {
    const header = 'Subject: bomb\r\nFrom: a@example.gov\r\nDate: Fri, 18 Feb 2022 14:03:00 -0500\r\n';
    const nested = Array.from(
      { length: 400 },
      (_, depth) => `--b${depth}\r\nContent-Type: multipart/mixed; boundary="b${depth + 1}"\r\n\r\n`,
    ).join('');
    docket.write('bombs/deep.eml', `${header}Content-Type: multipart/mixed; boundary="b0"\r\n\r\n${nested}`);
    docket.write('bombs/header.eml', `X-Long: ${'a '.repeat(2 ** 20)}\r\n${header}\r\nbody\r\n`);
    docket.write(
      'bombs/parts.eml',
      `${header}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\na\r\n'.repeat(60_000)}`,
    );
    const receipt = await importPaths([join(docket.folder, 'incoming/bombs')]);
    expect(totals(receipt)).toEqual([3, 3, 0, 0]);
    expect(await subjects()).toEqual(['bomb', 'bomb', 'bomb']);
    expect(receipt.files.flatMap((file) => file.warnings.map(({ code }) => code))).toEqual(
      Array(2).fill('message.headersOnly'),
    );
    for (const { sha256 } of docket.journal)
      expect(
        createHash('sha256')
          .update(readFileSync(docket.ports.evidence.pathOf(sha256)))
          .digest('hex'),
      ).toBe(sha256);
  });

  it('says that it is incomplete when cancelled, and ends as if it had not been when run again', async () => {
    const texts = Array.from({ length: 900 }, (_, index) => message(`number ${index % 800}`));
    const path = docket.write('many.mbox', mailbox(texts));
    const stop = new AbortController();
    const first = await importPaths([path], { signal: stop.signal, onProgress: () => stop.abort() });
    expect(first).toMatchObject({ complete: false, stopped: { code: 'import.cancelled' } });
    expect(first.totals.imported).toBe(docket.journal.length);
    expect(docket.journal.length).toBeGreaterThan(0);
    expect(docket.journal.length).toBeLessThan(800);
    const second = await importPaths([path]);
    expect(second.complete).toBe(true);
    expect(totals(second)).toEqual([900, 800 - first.totals.imported, 100 + first.totals.imported, 0]);
    const resumed = docket.journal;
    docket.remove();
    docket = await openTemporaryDocket();
    await importPaths([docket.write('many.mbox', mailbox(texts))]);
    expect(docket.journal).toEqual(resumed);
  });

  it('notes each message that is encrypted, and in one number those that are signed', async () => {
    const sealed = (subject: string, type: string) =>
      `Subject: ${subject}\nFrom: a@example.gov\nDate: Fri, 18 Feb 2022 14:03:00 -0500\nContent-Type: ${type}; boundary=b\n\n--b\nContent-Type: text/plain\n\nSeen.\n--b--\n`;
    const signed = 'multipart/signed; protocol="application/pgp-signature"';
    const texts = [sealed('one', signed), sealed('two', signed), sealed('three', 'multipart/encrypted')];
    const receipt = await importPaths([docket.write('sealed.mbox', mailbox(texts))]);
    expect(receipt.files[0]?.warnings).toEqual([
      { place: expect.stringMatching(/^message 3/), code: 'message.encrypted', reason: expect.any(String) },
      {
        place: 'the whole file',
        code: 'message.signatureNotVerified',
        reason: '2 new messages bear a signature, which was not verified.',
      },
    ]);
  });

  it('stops, and says so, when the journal refuses or the evidence store is full', async () => {
    const paths = [docket.write('1.eml', message('one')), docket.write('2.eml', message('two'))];
    const refused = await importPaths(paths, { record: async () => refuse('disk.full', 'The disk is full.') });
    expect(refused).toMatchObject({ complete: false, stopped: { code: 'disk.full' }, totals: { found: 0 } });
    const { evidence } = docket.ports;
    const fullAfterOne = {
      ...evidence,
      putFile: (path: string) =>
        path === paths[0]
          ? evidence.putFile(path)
          : Promise.resolve(refuse('disk.full', 'The disk is full.', { path })),
    };
    const full = await importPaths(paths, { evidence: fullAfterOne });
    expect(full).toMatchObject({ complete: false, stopped: { code: 'disk.full' }, totals: { imported: 1 } });
    expect(full.files.map(({ complete }) => complete)).toEqual([true, false]);
  });

  it('makes attachments evidence of their own where that is wished, those of attached messages too', async () => {
    const inner =
      'Subject: inner\nContent-Type: multipart/mixed; boundary=i\n\n--i\nContent-Type: text/csv; name=in.csv\nContent-Disposition: attachment; filename=in.csv\n\na,b\n--i--\n';
    const carrier = `Subject: outer\nFrom: a@example.gov\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/plain\n\nSee these.\n--o\nContent-Type: application/pdf; name=note.pdf\nContent-Disposition: attachment; filename=note.pdf\n\nnot a PDF\n--o\nContent-Type: message/rfc822\n\n${inner}\n--o--\n`;
    const path = docket.write('carrier.eml', carrier);
    const receiptOf = async () =>
      importReceiptSchema.parse(await importMail({ paths: [path], withAttachments: true }, docket.ports));
    const receipt = await receiptOf();
    expect(receipt.files.map((file) => [file.path.slice(path.length), file.format, file.imported])).toEqual([
      ['', 'eml', 1],
      ['/attachment 1, note.pdf', 'text', 1],
      ['/attachment 2, message/rfc822', 'eml', 1],
      ['/attachment 2.1, in.csv', 'text', 1],
    ]);
    const carried = await docket.ports.parsedStore.get(docket.journal[0]?.sha256 ?? sha256(''));
    expect(carried?.attachments[0]?.sha256).toBe(docket.journal[1]?.sha256);
    expect(totals(await receiptOf())).toEqual([4, 0, 4, 0]);
    expect(totals(await importPaths([path]))).toEqual([1, 0, 1, 0]);
  });

  it('stores the original before the journal names it', async () => {
    const { evidence } = docket.ports;
    const seen: boolean[] = [];
    const path = docket.write('one.mbox', mailbox([message('one')]));
    await importPaths([path], {
      record: async (batch) => {
        for (const { sha256, container } of batch)
          seen.push(readFileSync(evidence.pathOf(container?.sha256 ?? sha256)).length > 0);
        return docket.ports.record(batch);
      },
    });
    expect(seen).toEqual([true]);
  });

  it('adds up, for whatever mixture of files', async () => {
    const part = fc.constantFrom(
      message('a'),
      message('b'),
      message('c', 'x', '\r\n'),
      'no header here',
      '',
      '\n\n',
      'From nobody\n',
    );
    const file = fc.oneof(
      fc.array(part, { maxLength: 5 }).map((parts) => mailbox(parts)),
      part,
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
        run++;
        const paths = files.map((content, index) => docket.write(`run${run}/${index}`, Buffer.from(content, 'latin1')));
        const held = docket.journal.length;
        const receipt = await importPaths(paths);
        expect(receipt.totals.found).toBe(
          receipt.totals.imported + receipt.totals.alreadyThere + receipt.totals.failed,
        );
        expect(receipt.totals.imported).toBe(docket.journal.length - held);
        expect(new Set(docket.journal.map(({ sha256 }) => sha256)).size).toBe(docket.journal.length);
        expect(totals(await importPaths(paths))).toEqual([
          receipt.totals.found,
          0,
          receipt.totals.imported + receipt.totals.alreadyThere,
          receipt.totals.failed,
        ]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('rebuildParsedStore', () => {
  it('reads every message again from the stored originals', async () => {
    await importPaths([
      docket.write('one.eml', message('one')),
      docket.write('two.mbox', mailbox([message('two'), message('three')])),
    ]);
    const parsedStore = await openParsedStore(join(docket.folder, 'other'));
    expect(await rebuildParsedStore(docket.journal, { ...docket.ports, parsedStore })).toEqual({
      ok: true,
      value: { read: 3, failed: 0 },
    });
    for (const { sha256 } of docket.journal)
      expect(await parsedStore.get(sha256)).toEqual(await docket.ports.parsedStore.get(sha256));
  });
});

function sha256(text: string): (typeof docket.journal)[number]['sha256'] {
  return createHash('sha256').update(text).digest('hex') as (typeof docket.journal)[number]['sha256'];
}
