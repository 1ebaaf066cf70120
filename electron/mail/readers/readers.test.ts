import { describe, expect, it } from 'vitest';
import type { MailFormat } from '../../../shared/mail/mail-format.ts';
import { type ParsedMessage, parsedMessageSchema } from '../../../shared/mail/parsed-message.ts';
import { restoreMarks } from '../../../shared/mail/release-pages.ts';
import { attachmentContent } from '../attachment-content.ts';
import { readMessage } from '../read-message.ts';
import { bytes, fixed, type MadeStorage, madeMsg, text } from '../testing/made-msg.ts';
import { madePdf } from '../testing/made-pdf.ts';
import { certificates, encrypted, signedBer, signedDer } from '../testing/made-smime.ts';
import { attribute, madeTnef, properties } from '../testing/made-tnef.ts';
import { property } from './mapi-message.ts';
import { sourceOf } from './opened-message.ts';

async function read(content: Buffer, format: MailFormat): Promise<ParsedMessage> {
  const reading = await readMessage(sourceOf(content), format, { isCutOff: false, headersOnly: false });
  if (!reading.ok) throw new Error(reading.message);
  return parsedMessageSchema.parse(reading.value);
}

const html = '<p>The export is <b>kept</b>.</p>';
const wrappedHtml =
  '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}The export is {\\*\\htmltag84 <b>}kept{\\*\\htmltag92 </b>}.{\\*\\htmltag72 </p>}}';
const threadIndex = Buffer.from('01d321c5c2dc64ee4b2f50da41d68f42001487a4d229', 'hex');
const sent = new Date('2022-02-18T19:03:00Z');

/** RTF that is not compressed (MS-OXRTFCP 2.1.3.1.1). */
function plainRtf(rtf: string): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(rtf.length + 12, 0);
  header.writeUInt32LE(rtf.length, 4);
  header.write('MELA', 8);
  return Buffer.concat([header, Buffer.from(rtf, 'latin1')]);
}

function outlookMessage(more: MadeStorage = {}): Buffer {
  return madeMsg({
    ...fixed({ [property.clientSubmitTime]: sent }, 'root'),
    ...text(property.messageClass, 'IPM.Note'),
    ...text(property.subject, 'RE: M-00093 \u2013 done'),
    ...text(property.conversationTopic, 'M-00093 \u2013 done'),
    ...bytes(property.conversationIndex, threadIndex),
    ...text(property.sentRepresentingName, 'Rivera, A.'),
    ...text(property.sentRepresentingSmtpAddress, 'a.rivera@example.gov'),
    ...bytes(property.rtfCompressed, plainRtf(wrappedHtml)),
    '__recip_version1.0_#00000000': {
      ...fixed({ [property.recipientType]: 1 }, 'inside'),
      ...text(property.displayName, 'OIG'),
      ...text(property.smtpAddress, 'oig@example.gov'),
    },
    '__attach_version1.0_#00000000': {
      ...fixed({ [property.attachMethod]: 1 }, 'inside'),
      ...text(property.attachLongFilename, 'export.csv'),
      ...bytes(property.attachData, Buffer.from('a,b\n')),
    },
    ...more,
  });
}

describe('an Outlook message', () => {
  it('is read with people, thread, date in UTC, HTML out of its RTF, and attachments', async () => {
    const message = await read(outlookMessage(), 'msg');
    expect(message).toMatchObject({
      subject: 'RE: M-00093 \u2013 done',
      from: [{ name: 'Rivera, A.', address: 'a.rivera@example.gov' }],
      to: [{ name: 'OIG', address: 'oig@example.gov' }],
      date: { utc: '2022-02-18T19:03:00.000Z' },
      html,
      threadIndex: threadIndex.toString('hex'),
      threadTopic: 'M-00093 \u2013 done',
      attachments: [{ name: 'export.csv', size: 4 }],
      notes: [],
    });
    expect(await attachmentContent(sourceOf(outlookMessage()), 'msg', [0])).toEqual(Buffer.from('a,b\n'));
  });

  it('has no date where it was never sent', async () => {
    const draft = madeMsg({ ...fixed({ 3591: 8 }, 'root'), ...text(property.subject, 'A draft') });
    expect(await read(draft, 'msg')).toMatchObject({ subject: 'A draft', date: null, notes: ['dateMissing'] });
  });

  it('takes what its Internet header tells before its properties', async () => {
    const message = await read(
      outlookMessage(
        text(property.transportHeaders, 'Message-ID: <m1@example.gov>\r\nDate: Fri, 18 Feb 2022 14:03:00 -0500\r\n'),
      ),
      'msg',
    );
    expect(message).toMatchObject({
      messageId: 'm1@example.gov',
      date: { raw: 'Fri, 18 Feb 2022 14:03:00 -0500', zone: {} },
    });
  });

  it('is refused by name where a chain of sectors runs in a circle, the directory does, or a size is a lie', async () => {
    const whole = outlookMessage();
    const circle = Buffer.from(whole);
    circle.writeUInt32LE(1, 512 + 4);
    const directory = Buffer.from(whole);
    directory.writeUInt32LE(1, 1024 + 128 + 72);
    const size = Buffer.from(whole);
    size.writeUInt32LE(0x7fffffff, 1024 + 128 + 120);
    for (const damaged of [circle, directory, size, whole.subarray(0, 700)])
      expect(await readMessage(sourceOf(damaged), 'msg', { isCutOff: false, headersOnly: false })).toMatchObject({
        ok: false,
        code: 'mail.damaged',
      });
  });

  it('is read where it is attached to a message of the Internet', async () => {
    const carrier = `From: b@example.gov\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/vnd.ms-outlook; name="old.msg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${outlookMessage().toString('base64')}\r\n--b--\r\n`;
    const message = await read(Buffer.from(carrier), 'eml');
    expect(message.attachments[0]?.message).toMatchObject({ html, attachments: [{ name: 'export.csv' }] });
    expect(await attachmentContent(sourceOf(Buffer.from(carrier)), 'eml', [0, 0])).toEqual(Buffer.from('a,b\n'));
  });
});

describe('winmail.dat', () => {
  const wrapped = madeTnef(
    attribute('message', 0x00069007, Buffer.from('e4040000', 'hex')),
    attribute(
      'message',
      0x00069003,
      properties({ [property.subject]: 'Wrapped', [property.bodyHtml]: Buffer.from(html), 16350: 65001 }),
    ),
    attribute('attachment', 0x00069002, Buffer.alloc(14)),
    attribute('attachment', 0x0006800f, Buffer.from('kept')),
    attribute('attachment', 0x00069005, properties({ [property.attachLongFilename]: 'log.txt' })),
  );

  it('is read for its HTML and its attachments', async () => {
    expect(await read(wrapped, 'tnef')).toMatchObject({
      subject: 'Wrapped',
      html,
      attachments: [{ name: 'log.txt', size: 4 }],
    });
  });

  it('gives its body to the message that carries nothing else, and its attachments by their place', async () => {
    const carrier = Buffer.from(
      `From: b@example.gov\r\nSubject: Carried\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped.toString('base64')}\r\n--b--\r\n`,
    );
    expect(await read(carrier, 'eml')).toMatchObject({
      subject: 'Carried',
      html,
      attachments: [{ name: 'winmail.dat', message: { subject: 'Wrapped' } }],
    });
    expect(await attachmentContent(sourceOf(carrier), 'eml', [0, 0])).toEqual(Buffer.from('kept'));
  });

  it('is read as far as it goes where it is cut', async () => {
    for (let length = 6; length < wrapped.length; length += 7)
      expect((await read(wrapped.subarray(0, length), 'tnef')).attachments.length).toBeLessThanOrEqual(1);
  });
});

describe('other mail', () => {
  it('reads Apple Mail without its property list', async () => {
    const inner = 'Subject: x\nFrom: a@example.gov\n\nKept.\n';
    expect(await read(Buffer.from(`${inner.length}\n${inner}<?xml version="1.0"?><plist/>`), 'emlx')).toMatchObject({
      subject: 'x',
      text: 'Kept.\n',
    });
  });

  it('reads a message that was saved in UTF-16, and says so', async () => {
    const saved = Buffer.concat([
      Buffer.from('fffe', 'hex'),
      Buffer.from('Subject: \u00e9t\u00e9\r\n\r\nKept.', 'utf16le'),
    ]);
    const message = await read(saved, 'eml');
    expect(message).toMatchObject({ subject: '\u00e9t\u00e9' });
    expect(message.notes).toContain('savedAsUtf16');
  });

  it.each([
    [
      'multipart/signed; protocol="application/pgp-signature"',
      'application/pgp-signature',
      'x',
      { by: 'pgp', is: 'signed' },
    ],
    ['multipart/encrypted', 'application/pgp-encrypted', 'x', { by: 'pgp', is: 'encrypted' }],
    ['multipart/signed', 'application/pkcs7-signature', 'x', { by: 'smime', is: 'signed' }],
    ['multipart/mixed', 'application/pkcs7-mime; smime-type=enveloped-data', 'x', { by: 'smime', is: 'encrypted' }],
  ])('tells of the seal of %s with %s', async (whole, part, body, protection) => {
    const message = await read(
      Buffer.from(
        `From: a@example.gov\r\nContent-Type: ${whole}; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${body}\r\n--b\r\nContent-Type: ${part}\r\n\r\nAAAA\r\n--b--\r\n`,
      ),
      'eml',
    );
    expect(message.protection).toEqual(protection);
    expect(message.notes).toContain(protection.is === 'encrypted' ? 'encrypted' : 'signatureNotVerified');
  });

  const sealedMail = (type: string, content: Buffer) =>
    Buffer.from(
      `From: a@example.gov\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}\r\n`,
    );

  it.each([
    ['in DER', 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m', signedDer],
    ['in BER', 'application/x-pkcs7-mime; name=smime.p7m', signedBer],
  ])('reads what stands inside of a signature %s, and does not take it for verified', async (_, type, content) => {
    const message = await read(sealedMail(type, content), 'eml');
    expect(message).toMatchObject({
      text: expect.stringContaining('The list is sealed.'),
      protection: { by: 'smime', is: 'signed' },
      attachments: [{ name: 'smime.p7m' }, { name: 'list.csv', size: 4 }],
    });
    expect(message.notes).toContain('signatureNotVerified');
    const list = await attachmentContent(sourceOf(sealedMail(type, content)), 'eml', [1]);
    expect(list?.toString()).toBe('a,b\n');
  });

  it.each([
    ['what is encrypted', 'application/pkcs7-mime; name=smime.p7m', encrypted, { by: 'smime', is: 'encrypted' }],
    [
      'what says of itself the wrong thing',
      'application/pkcs7-mime; smime-type=signed-data',
      encrypted,
      { by: 'smime', is: 'encrypted' },
    ],
    ['certificates alone', 'application/pkcs7-mime; smime-type=enveloped-data', certificates, undefined],
    ['bytes that are damaged', 'application/pkcs7-mime', encrypted.subarray(0, 90), { by: 'smime', is: 'encrypted' }],
    [
      'rights management',
      'application/x-microsoft-rpmsg-message; name=message.rpmsg',
      Buffer.from('v'),
      { by: 'rights', is: 'encrypted' },
    ],
  ])('tells of the seal of %s by its bytes, and shows no words', async (_, type, content, protection) => {
    const message = await read(sealedMail(type, content), 'eml');
    expect(message.protection).toEqual(protection);
    expect(message.text?.trim() ?? '').toBe('');
  });

  it.each([
    ['IPM.Note.SMIME', 'application/pkcs7-mime', signedDer, 'signed', 'The list is sealed.'],
    ['IPM.Note.SMIME', 'application/pkcs7-mime', encrypted, 'encrypted', ''],
    [
      'IPM.Note.SMIME.MultipartSigned',
      'multipart/signed',
      Buffer.from(
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=s\r\n\r\n--s\r\nContent-Type: text/plain\r\n\r\nSigned beside.\r\n--s\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nMA==\r\n--s--\r\n',
      ),
      'signed',
      'Signed beside.',
    ],
  ])('reads an Outlook message of class %s with %s', async (messageClass, type, content, is, words) => {
    const message = await read(
      madeMsg({
        ...fixed({ [property.clientSubmitTime]: sent }, 'root'),
        ...text(property.messageClass, messageClass),
        ...text(property.subject, 'Sealed'),
        '__attach_version1.0_#00000000': {
          ...fixed({ [property.attachMethod]: 1 }, 'inside'),
          ...text(property.attachLongFilename, 'smime.p7m'),
          ...text(property.attachMimeTag, type),
          ...bytes(property.attachData, content),
        },
      }),
      'msg',
    );
    expect(message.protection).toEqual({ by: 'smime', is });
    expect(message.text?.trim() ?? '').toBe(words);
  });

  it.each([
    ['-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----', { by: 'pgp', is: 'encrypted' }],
    [
      '-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA512\r\n\r\nSeen.\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQ\r\n-----END PGP SIGNATURE-----',
      { by: 'pgp', is: 'signed' },
    ],
    ['> -----BEGIN PGP MESSAGE-----\r\n> hQEMA', undefined],
  ])('tells of PGP in the text itself, but not where it is quoted: %s', async (body, protection) => {
    const message = await read(Buffer.from(`From: a@example.gov\r\n\r\n${body}\r\n`), 'eml');
    expect(message.protection).toEqual(protection);
    expect(message.text).toContain(body.slice(0, 20));
  });

  it('keeps the marks of a release as codes with their pages, and its withheld and duplicate pages', async () => {
    const release = [
      'From: (b)(6), (b)(7)(C)\nSent: 4/3/2022\n\nTo (b) (5).',
      'Page 2 of 4 withheld pursuant to exemption (b)(5)',
      'Duplicate page',
      '',
    ].join('\f');
    const message = await read(Buffer.from(release), 'text');
    expect(message.text?.split('\n')[0]).toBe('From: \u2588');
    expect(message.text).not.toMatch(/\(b\)/);
    expect(message.marks).toEqual([
      { page: 1, line: 1, codes: ['(b)(6)', '(b)(7)(C)'] },
      { page: 1, line: 4, codes: ['(b)(5)'] },
      { page: 2, line: 5, codes: ['(b)(5)'] },
    ]);
    expect(message.pages?.map(({ page, line, state }) => [page, line, state])).toEqual([
      [1, 1, 'text'],
      [2, 5, 'withheld'],
      [3, 6, 'duplicate'],
      [4, 7, 'blank'],
    ]);
  });

  it('reads a PDF in the lines that the eye sees, whatever order they stand in, with marks and pages', async () => {
    const pdf = madePdf([
      [
        { text: 'Body of the message.', x: 72, y: 640 },
        { text: '(b)(6), (b)(7)(C)', x: 120, y: 700 },
        { text: 'Sent: 4/3/2022', x: 72, y: 686 },
        { text: 'From:', x: 72, y: 700 },
      ],
      [{ text: 'Withheld in full pursuant to (b)(5)', x: 72, y: 400 }],
      [],
    ]);
    const message = await read(pdf, 'pdf');
    expect(message.text).toBe(
      'From: \u2588\nSent: 4/3/2022\n\nBody of the message.\n\fWithheld in full pursuant to \u2588\n\f',
    );
    expect(restoreMarks(message.text ?? '', message.marks ?? [])).toContain('From: (b)(6), (b)(7)(C)\n');
    expect(message.marks?.map(({ page }) => page)).toEqual([1, 2]);
    expect(message.pages?.map(({ state }) => state)).toEqual(['text', 'withheld', 'blank']);
    expect(message.mediaType).toBe('application/pdf');
  });

  it('refuses a PDF that is damaged, by name', async () => {
    expect(
      await readMessage(sourceOf(Buffer.from('%PDF-1.7\nnothing')), 'pdf', { isCutOff: false, headersOnly: false }),
    ).toMatchObject({
      ok: false,
      code: 'mail.damaged',
    });
  });
});
