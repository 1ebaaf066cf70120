import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDocket, docketChanged } from '../../shared/contracts/docket.contract.ts';
import {
  readAttachmentText,
  readMediaType,
  readMessage,
  readMessageHeaders,
  readOriginal,
  readPdf,
  saveAttachment,
  saveOriginal,
} from '../../shared/contracts/evidence.contract.ts';
import {
  chooseEvidenceFiles,
  importEvidence,
  readImportReceipt,
  receiveEvidenceFile,
  takeAttachment,
} from '../../shared/contracts/evidence-import.contract.ts';
import type { FileToken } from '../../shared/contracts/file-token.ts';
import { jobIdSchema, jobProgressed } from '../../shared/contracts/job.contract.ts';
import { readJournalPage } from '../../shared/contracts/journal.contract.ts';
import { undoStep } from '../../shared/contracts/record.contract.ts';
import { verifyDocket } from '../../shared/contracts/verify.contract.ts';
import { sha256Schema } from '../../shared/kernel/sha256.ts';
import { sha256Of } from '../disk/sha256.ts';
import { createIn, type DocketDesk, openDesk, openRecent } from './testing/docket-desk.ts';

const job = jobIdSchema.parse('0199c1d4-7c7e-7a3e-8a64-3a7a1a0f6b11');
const plan = 'Boxes 1 to 41, RG 563.';

/** A message with a file, and with an attached message that has a file of its own. */
const eml = [
  'From: "Chief Records Officer" <cro@agency.example>',
  'To: rim@agency.example, "A. Liaison" <liaison@agency.example>',
  'Subject: Records of ../case: plan',
  'Date: Tue, 26 Oct 2021 10:00:00 -0400',
  'Message-ID: <one@agency.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'See attached.',
  '--b',
  'Content-Type: text/plain; name="../plan.txt"',
  'Content-Disposition: attachment; filename="../plan.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(plan).toString('base64'),
  '--b',
  'Content-Type: message/rfc822',
  '',
  'From: inner@agency.example',
  'Subject: Inner',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=c',
  '',
  '--c',
  'Content-Type: text/plain',
  '',
  'Inner text.',
  '--c',
  'Content-Type: application/octet-stream; name=setup.exe',
  'Content-Disposition: attachment; filename=setup.exe',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('MZ').toString('base64'),
  '--c--',
  '--b--',
  '',
].join('\r\n');

const mbox = [1, 2, 3]
  .map(
    (number) => `From a@b Tue Oct 26 10:00:00 2021\nFrom: a@b.example\nSubject: Number ${number}\n\nText ${number}\n`,
  )
  .join('\n');

async function importBytes(desk: DocketDesk, name: string, content: string) {
  const received = await desk.ask(receiveEvidenceFile, { name, bytes: new TextEncoder().encode(content) });
  return desk.ask(importEvidence, { job, files: [received.token], links: [] });
}

async function importedMessage(desk: DocketDesk) {
  const report = await importBytes(desk, 'a.eml', eml);
  const [evidence] = report.evidence;
  if (!evidence) throw new Error('nothing imported');
  return evidence;
}

describe('import', () => {
  it('imports chosen files, tells of progress, and leaves a receipt that can be read again', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const incoming = join(desk.folder, 'incoming');
    mkdirSync(incoming);
    writeFileSync(join(incoming, 'a.eml'), eml);
    writeFileSync(join(incoming, 'b.mbox'), mbox);
    writeFileSync(join(incoming, 'c.pdf'), '%PDF-1.7');
    desk.answers.mail = [incoming];
    const chosen = await desk.ask(chooseEvidenceFiles, { kind: 'folder' });
    expect(chosen).toMatchObject([{ name: 'incoming' }]);
    const files = chosen?.map(({ token }) => token) ?? [];
    const report = await desk.ask(importEvidence, { job, files, links: [] });
    expect(report.receipt.totals).toEqual({ found: 5, imported: 4, alreadyThere: 0, failed: 1 });
    expect(await desk.ask(readImportReceipt, { receipt: report.receiptSha256 })).toEqual(report.receipt);
    expect(desk.toldOf(jobProgressed)[0]).toMatchObject({ job, done: 0, step: 'Looking at the files' });
    expect(desk.toldOf(docketChanged).at(-1)?.entryCount).toBeGreaterThan(4);
  });

  it('cannot be undone, and says so', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await importBytes(desk, 'a.eml', eml);
    expect(await desk.ask(describeDocket, null)).toMatchObject({ undo: { undoLabel: null } });
    expect(await desk.call(undoStep, null)).toMatchObject({ ok: false, code: 'undo.impossible' });
  });

  it('refuses a link that names nothing, and a token of another run', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const { token } = await desk.ask(receiveEvidenceFile, { name: 'a.eml', bytes: new TextEncoder().encode(eml) });
    const links = [{ subject: { kind: 'case', id: 'UD-2022-0001' }, role: 'supports' }] as const;
    expect(await desk.call(importEvidence, { job, files: [token], links: [...links] })).toMatchObject({
      code: 'unknownId',
    });
    const strange = 'ab'.repeat(16) as FileToken;
    expect(await desk.call(importEvidence, { job, files: [strange], links: [] })).toMatchObject({
      code: 'file.tokenUnknown',
    });
  });

  it('can be cancelled: what was imported stays, and the receipt says that it is not complete', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const many = Array.from({ length: 2_000 }, (_, index) => mbox.replaceAll('Number', `Number ${index} of`)).join(
      '\n',
    );
    const { token } = await desk.ask(receiveEvidenceFile, { name: 'm.mbox', bytes: new TextEncoder().encode(many) });
    const running = desk.ask(importEvidence, { job, files: [token], links: [] });
    await expect.poll(() => desk.toldOf(jobProgressed).some(({ done }) => done > 0), { timeout: 20_000 }).toBe(true);
    desk.jobs.cancel(job);
    const { receipt } = await running;
    expect(receipt).toMatchObject({ complete: false, stopped: { code: 'import.cancelled' } });
    expect(receipt.totals.imported).toBeGreaterThan(0);
    expect(receipt.totals.imported).toBeLessThan(6_000);
  });

  it('keeps received files only until the app ends', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await importBytes(desk, 'a.eml', eml);
    expect(existsSync(join(desk.folder, 'user-data/received'))).toBe(true);
    await desk.dockets.close();
    expect(existsSync(join(desk.folder, 'user-data/received'))).toBe(false);
  });
});

describe('evidence', () => {
  it('shows a message, its headers and its original', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const evidence = await importedMessage(desk);
    const sha256 = sha256Of(Buffer.from(eml));
    const unknown = sha256Schema.parse('0'.repeat(64));
    expect(await desk.ask(readMessageHeaders, { sha256: [unknown, sha256] })).toEqual([
      {
        sha256,
        subject: 'Records of ../case: plan',
        from: 'Chief Records Officer',
        to: 'rim@agency.example, A. Liaison',
        utc: '2021-10-26T14:00:00.000Z',
        shown: '2021-10-26T10:00:00',
        attachmentCount: 2,
        notes: [],
      },
    ]);
    const message = await desk.ask(readMessage, { evidence });
    expect(message.text?.trim()).toBe('See attached.');
    expect(message.attachments[1]?.message?.attachments[0]).toMatchObject({ name: 'setup.exe', size: 2 });
    expect(await desk.ask(readOriginal, { evidence, limitBytes: 10 })).toEqual({
      text: 'From: "Chi',
      size: eml.length,
      isWhole: false,
    });
  });

  it('hands over a PDF to be drawn, told by its bytes, and says what a document is', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const part = (name: string, type: string, content: string) =>
      `--b\r\nContent-Type: ${type}; name=${name}\r\nContent-Disposition: attachment\r\n\r\n${content}\r\n`;
    const mail = `From: a@agency.example\r\nSubject: Two\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part('one.pdf', 'application/pdf', '%PDF-1.4 one')}${part('two.pdf', 'application/pdf', 'MZ')}--b--\r\n`;
    const [evidence] = (await importBytes(desk, 'a.eml', mail)).evidence;
    if (!evidence) throw new Error('nothing imported');
    const pdf = await desk.ask(readPdf, { evidence, attachment: [0] });
    expect(Buffer.from(pdf.bytes).toString().trim()).toBe('%PDF-1.4 one');
    expect(await desk.call(readPdf, { evidence, attachment: [1] })).toMatchObject({ code: 'attachment.noPdf' });
    expect(await desk.call(readPdf, { evidence, attachment: [2] })).toMatchObject({ code: 'attachment.none' });

    const [unknown] = (await importBytes(desk, 'a.bin', '\0\x01\x02\x03')).evidence;
    if (!unknown) throw new Error('nothing imported');
    expect(await desk.ask(readMediaType, { evidence: unknown })).toEqual({ mediaType: 'application/octet-stream' });
    expect(await desk.call(readPdf, { evidence: unknown, attachment: [] })).toMatchObject({ code: 'attachment.noPdf' });
  });

  it('reads messages again when what was kept of them is gone', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const evidence = await importedMessage(desk);
    await desk.dockets.close();
    const again = openDesk(desk.folder);
    rmSync(join(desk.folder, 'home/parsed'), { recursive: true });
    await openRecent(again);
    expect(await again.ask(readMessage, { evidence })).toMatchObject({ messageId: 'one@agency.example' });
  });

  it('makes an attached message evidence of its own, once, which says what it was attached to', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const evidence = await importedMessage(desk);
    const taken = await desk.ask(takeAttachment, { evidence, attachment: [1] });
    expect(taken.evidence).not.toBe(evidence);
    expect(await desk.ask(readMessage, taken)).toMatchObject({ subject: 'Inner' });
    expect(await desk.ask(takeAttachment, { evidence, attachment: [1] })).toEqual(taken);
    const journal = await desk.ask(readJournalPage, { after: null, limit: 100 });
    expect('entries' in journal && journal.entries).toContainEqual(
      expect.objectContaining({
        type: 'evidence.imported',
        v: 3,
        data: expect.objectContaining({ ...taken, format: 'eml', attachedTo: { evidence, place: [1] } }),
      }),
    );
    expect(await desk.call(takeAttachment, { evidence, attachment: [7] })).toMatchObject({ code: 'attachment.none' });
  });

  it('saves the original byte for byte under a harmless name', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const evidence = await importedMessage(desk);
    desk.answers.saveAs = join(desk.folder, 'copy.eml');
    expect(await desk.ask(saveOriginal, { evidence })).toEqual({ name: 'copy.eml' });
    expect(readFileSync(join(desk.folder, 'copy.eml'), 'utf8')).toBe(eml);
    expect(desk.suggested()).toBe(`${evidence} Records of ___case_ plan.eml`);
    desk.answers.saveAs = undefined;
    expect(await desk.ask(saveOriginal, { evidence })).toBeNull();
  });

  it('saves a message out of a mailbox', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const { evidence } = await importBytes(desk, 'b.mbox', mbox);
    desk.answers.saveAs = join(desk.folder, 'two.eml');
    await desk.ask(saveOriginal, { evidence: evidence[1] ?? 'E-0000000000' });
    expect(readFileSync(join(desk.folder, 'two.eml'), 'utf8')).toMatch(/^From: a@b\.example\nSubject: Number 2\n/);
  });

  it('saves attachments only after a warning, whatever their depth', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const evidence = await importedMessage(desk);
    const save = (attachment: number[], isWarned = true) =>
      desk.call(saveAttachment, { evidence, attachment, isWarned });
    desk.answers.saveAs = join(desk.folder, 'saved');
    expect(await save([0], false)).toMatchObject({ ok: false, code: 'attachment.notWarned' });
    expect(await save([0])).toMatchObject({ ok: true });
    expect(desk.suggested()).toBe('plan.txt');
    expect(readFileSync(join(desk.folder, 'saved'), 'utf8')).toBe(plan);
    expect(await save([1, 0])).toMatchObject({ ok: true });
    expect(desk.suggested()).toBe('setup.exe');
    expect(readFileSync(join(desk.folder, 'saved'), 'utf8')).toBe('MZ');
    expect(await save([7])).toMatchObject({ ok: false, code: 'attachment.none' });
  });

  it('shows a text that came with a message as its characters, and nothing else', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const evidence = await importedMessage(desk);
    expect(await desk.ask(readAttachmentText, { evidence, attachment: [0] })).toEqual({ text: plan, isWhole: true });
    expect(await desk.call(readAttachmentText, { evidence, attachment: [1, 0] })).toMatchObject({
      ok: false,
      code: 'attachment.noText',
    });
  });

  it('says which original is missing, and verifying finds it', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const evidence = await importedMessage(desk);
    const sha256 = sha256Of(Buffer.from(eml));
    rmSync(join(desk.folder, 'oit/evidence', sha256.slice(0, 2), sha256), { force: true });
    expect(await desk.call(saveOriginal, { evidence })).toMatchObject({ ok: false, code: 'evidence.missing' });
    expect(await desk.ask(verifyDocket, { job })).toMatchObject({
      intact: false,
      faults: [{ code: 'evidence.missing' }],
    });
  });
});
