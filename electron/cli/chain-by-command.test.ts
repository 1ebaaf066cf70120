/** `records chain` and `records timeline`, as real processes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, 'records.ts');
const folder = mkdtempSync(join(tmpdir(), 'records-chain-test-'));
const environment = {
  ...process.env,
  HOME: folder,
  XDG_DATA_HOME: join(folder, 'user'),
  XDG_CONFIG_HOME: join(folder, 'user'),
};

const release = join(folder, 'release.txt');
const reply = join(folder, 'reply.eml');
const docket = join(folder, 'docket');

function records(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: environment,
  });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  writeFileSync(
    release,
    'Message\n\nFrom: (b)(6)\nSent: 5/5/2022 8:12:33 PM\nTo: (b)(6)\nSubject: RE: Boxes\n\nYes, boxes twelve to forty may go to the centre.\n\nFrom: (b)(6)\nSent: Thursday, May 5, 2022 10:01 AM\nTo: (b)(6)\nSubject: Boxes\n\nMay boxes twelve to forty go?\n',
  );
  writeFileSync(
    reply,
    'From: Ada Quill <a.quill@example.gov>\r\nTo: Bea Marlow <b.marlow@example.gov>\r\nDate: Thu, 5 May 2022 16:12:33 -0400\r\nMessage-ID: <reply@example.gov>\r\nSubject: RE: Boxes\r\n\r\nYes, boxes twelve to forty may go to the centre.\r\n\r\nOn Thu, May 5, 2022 at 10:01 AM Bea Marlow <b.marlow@example.gov> wrote:\r\n> May boxes twelve to forty go?\r\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('records chain', () => {
  it('splits a release, with lines as they stand in the file', () => {
    const { status, out, err } = records('chain', release, '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out).messages).toMatchObject([
      {
        line: 3,
        endLine: 8,
        sent: '2022-05-05T20:12:33',
        sentUtc: '2022-05-05T20:12:33.000Z',
        zone: { id: 'UTC', why: 'pageHead' },
        subject: 'RE: Boxes',
        redacted: ['from', 'to'],
      },
      {
        line: 10,
        endLine: 15,
        sent: '2022-05-05T10:01',
        sentUtc: '2022-05-05T14:01:00.000Z',
        zone: { id: 'America/New_York', why: 'seat' },
        subject: 'Boxes',
        redacted: ['from', 'to'],
      },
    ]);
  });

  it('splits a received message, whose own zone its quotations are read in', () => {
    const { messages } = JSON.parse(records('chain', reply, '--json').out);
    expect(messages).toMatchObject([
      { level: 0, sentUtc: '2022-05-05T20:12:33.000Z', zone: { why: 'stated' } },
      { level: 1, line: 3, sentUtc: '2022-05-05T14:01:00.000Z', zone: { id: 'America/New_York', why: 'carrier' } },
    ]);
    expect(messages[0].thread).toBe(messages[1].thread);
  });

  it('says plainly which file is not there', () => {
    const { status, err } = records('chain', join(folder, 'none.txt'));
    expect(status).toBe(1);
    expect(err).toContain('none.txt');
  });
});

describe('records timeline', () => {
  it('shows received, printed and quoted copies of a message as one, in order', () => {
    records('init', docket, '--agency', 'Department of Example', '--office', 'Records Office');
    expect(records('import', docket, release, reply).status).toBe(0);
    const { status, out, err } = records('timeline', docket, '--json');
    expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('mail domains are not set') });
    const { messages, unread } = JSON.parse(out);
    expect(unread).toEqual([]);
    expect(
      messages.map((row: { subject: string | null; copies: { form: string }[] }) => [
        row.subject,
        row.copies.map(({ form }) => form),
      ]),
    ).toEqual([
      ['Boxes', expect.arrayContaining(['labels', 'opening'])],
      ['RE: Boxes', expect.arrayContaining(['native', 'page'])],
    ]);
  });

  it('refuses a case that is not there', () => {
    expect(records('timeline', docket, '--case', 'UD-2020-0009')).toMatchObject({
      status: 1,
      err: expect.stringContaining('UD-2020-0009'),
    });
  });
});

describe('what the evidence says, as problems', () => {
  const codes = () => {
    const { out, err } = records('problems', docket, '--json');
    return { codes: JSON.parse(out).map(({ code }: { code: string }) => code), err };
  };

  it('is told with the rest, of accounts only once the mail domains are set', () => {
    const before = codes();
    expect(before.codes).toContain('evidence.releaseMarks');
    expect(before.codes).not.toContain('evidence.senderOutside');
    expect(before.err).toBe('');
    expect(records('problems', docket).out).toContain('docket.mailDomainsSet');
    expect(records('record', docket, 'docket.mailDomainsSet', 'domains=["Agency.example"]').status).toBe(0);
    expect(codes()).toEqual({ codes: expect.arrayContaining(['evidence.senderOutside']), err: '' });
  });

  it('says plainly what has not been read on this computer yet', () => {
    rmSync(join(folder, 'user'), { recursive: true, force: true });
    const { codes: found, err } = codes();
    expect(found).not.toContain('evidence.releaseMarks');
    expect(err).toContain('2 pieces of evidence are not read on this computer yet');
  });

  it('are set when a docket is made, and refused where they are none', () => {
    const other = join(folder, 'other');
    const init = ['init', other, '--agency', 'Department of Example', '--office', 'Records Office'];
    expect(records(...init, '--mail-domain', 'not a domain')).toMatchObject({
      status: 1,
      err: expect.stringContaining('No docket was made: "not a domain" must be a mail domain such as cbp.dhs.gov.'),
    });
    expect(records(...init, '--mail-domain', 'cbp.dhs.gov').status).toBe(0);
    expect(records('timeline', other).err).toBe('');
  });
});
