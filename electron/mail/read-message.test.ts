import { describe, expect, it } from 'vitest';
import { type ParsedMessage, parsedMessageSchema } from '../../shared/mail/parsed-message.ts';
import { sha256Of } from '../disk/sha256.ts';
import { readMessage as readSource } from './read-message.ts';
import { type ReadingLimits, sourceOf } from './readers/opened-message.ts';

const whole: ReadingLimits = { isCutOff: false, headersOnly: false };

async function readMessage(bytes: Buffer, limits: ReadingLimits): Promise<ParsedMessage> {
  const reading = await readSource(sourceOf(bytes), 'eml', limits);
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}

async function read(text: string, limits: ReadingLimits = whole): Promise<ParsedMessage> {
  return parsedMessageSchema.parse(await readMessage(Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'), limits));
}

const header = 'From: a@example.gov\nDate: Fri, 18 Feb 2022 14:03:00 -0500\n';

describe('readMessage', () => {
  it('reads header, text and attachments of an ordinary message', async () => {
    const message = await read(`Message-ID: <m1@example.gov>
In-Reply-To: <m0@example.gov>
References: <m-1@example.gov>
 <m0@example.gov>
From: "Rivera, A." <a.rivera@example.gov>
To: OIG Follow-up <oig@example.gov>, b@example.gov
Cc: undisclosed-recipients:;
Subject: =?utf-8?Q?M-00093_=E2=80=93_done?=
Date: Fri, 18 Feb 2022 14:03:00 -0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

The policy is signed.
--b
Content-Type: application/pdf; name=policy.pdf
Content-Disposition: attachment; filename=policy.pdf
Content-Transfer-Encoding: base64

QUJD
--b--
`);
    expect(message).toMatchObject({
      messageId: 'm1@example.gov',
      inReplyTo: ['m0@example.gov'],
      references: ['m-1@example.gov', 'm0@example.gov'],
      from: [{ name: 'Rivera, A.', address: 'a.rivera@example.gov' }],
      to: [
        { name: 'OIG Follow-up', address: 'oig@example.gov' },
        { name: '', address: 'b@example.gov' },
      ],
      cc: [],
      subject: 'M-00093 \u2013 done',
      date: { utc: '2022-02-18T19:03:00.000Z' },
      headerCount: 10,
      notes: [],
    });
    expect(message.text?.trim()).toBe('The policy is signed.');
    expect(message.attachments).toEqual([
      {
        name: 'policy.pdf',
        mediaType: 'application/pdf',
        disposition: 'attachment',
        contentId: null,
        size: 3,
        sha256: sha256Of(Buffer.from('ABC')),
      },
    ]);
  });

  it('reads an attached message like any other, but not without end', async () => {
    const inner = `${header}Subject: inner\n\ntext\n`;
    const nest = (depth: number): string =>
      depth === 0 ? inner : `${header}Subject: level ${depth}\nContent-Type: message/rfc822\n\n${nest(depth - 1)}`;
    const once = await read(nest(1));
    expect(once.attachments[0]).toMatchObject({
      mediaType: 'message/rfc822',
      message: { subject: 'inner', notes: [] },
    });
    expect(once.notes).toEqual([]);
    expect((await read(nest(40))).notes).toEqual(['embeddedNotRead']);
  });

  it('never invents a date', async () => {
    expect(await read('From: a@example.gov\nDate: sometime last week\n\nx\n')).toMatchObject({
      date: { raw: 'sometime last week', utc: null },
      notes: ['dateUnreadable'],
    });
    expect(await read('From: a@example.gov\n\nx\n')).toMatchObject({ date: null, notes: ['dateMissing'] });
  });

  it('reads raw 8-bit headers as UTF-8, else as Windows-1252 with a note', async () => {
    expect(await read(`${header}Subject: r\xc3\xa9sum\xc3\xa9\n\nx\n`)).toMatchObject({
      subject: 'r\u00e9sum\u00e9',
      notes: [],
    });
    expect(await read(`${header}Subject: \x93r\xe9sum\xe9\x94\n\nx\n`)).toMatchObject({
      subject: '\u201cr\u00e9sum\u00e9\u201d',
      notes: ['headerCharsetGuessed'],
    });
  });

  it('reads UTF-7, bare carriage returns, and bytes without a header', async () => {
    expect((await read(`${header}Content-Type: text/plain; charset=utf-7\n\n+ZeVnLIqe-\n`)).text?.trim()).toBe(
      '\u65e5\u672c\u8a9e',
    );
    const bareReturns = Buffer.from(`${header}Subject: old\n\nbody\n`.replaceAll('\n', '\r'));
    expect(await readMessage(bareReturns, whole)).toMatchObject({
      subject: 'old',
      text: 'body\n',
      notes: ['bareCarriageReturns'],
    });
    expect(await read('no header at all\n\nFrom: x\n')).toMatchObject({
      headerCount: 0,
      text: 'no header at all\n\nFrom: x\n',
      notes: ['headerMissing', 'dateMissing'],
    });
  });

  it('says which attachment it did not read to its end', async () => {
    const text = `${header}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nwords\n--b\nContent-Type: application/octet-stream; name=big\n\nabc`;
    expect(await read(text, { isCutOff: true, headersOnly: false })).toMatchObject({
      text: 'words\n',
      attachments: [{ name: 'big', size: null, sha256: null }],
      notes: ['cutOff'],
    });
  });

  it('leaves the body alone when asked to', async () => {
    expect(await read(`${header}Subject: x\n\nbody\n`, { isCutOff: false, headersOnly: true })).toMatchObject({
      subject: 'x',
      text: null,
      notes: ['headersOnly'],
    });
  });
});
