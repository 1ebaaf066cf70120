import { expect, it } from 'vitest';
import { isAddress, unsentMessage } from './write-message.ts';

const to = { name: 'A. Rivera', address: 'a.rivera@agency.gov' };
const draft = (more: object = {}) => unsentMessage({ to, subject: 'Past due', body: 'Dear A. Rivera,', ...more });
const headerOf = (message: string) => message.slice(0, message.indexOf('\r\n\r\n'));
const bodyOf = (message: string) => message.slice(message.indexOf('\r\n\r\n') + 4);

/** As a reader unfolds and decodes it. */
function decoded(header: string): string {
  return header
    .replace(/\r\n /g, ' ')
    .replace(/\?= =\?utf-8\?Q\?/g, '')
    .replace(/=\?utf-8\?Q\?(.*?)\?=/g, (_all, words: string) =>
      decodeURIComponent(words.replaceAll('_', ' ').replaceAll('%', '=25').replaceAll('=', '%')),
    );
}

it('is a draft in plain text', () => {
  expect(draft()).toBe(
    [
      'X-Unsent: 1',
      'To: "A. Rivera" <a.rivera@agency.gov>',
      'Subject: Past due',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Dear A. Rivera,',
      '',
    ].join('\r\n'),
  );
});

it('cannot be made to bear a header of somebody else’s', () => {
  const injected = draft({
    to: { name: 'A\r\nBcc: all@agency.gov', address: 'a@agency.gov' },
    subject: 'Past due\nBcc: all@agency.gov\r\n\r\nHello\u2028Cc: b@agency.gov',
  });
  expect(headerOf(injected).split('\r\n')).not.toContainEqual(expect.stringMatching(/^(Bcc|Cc|Hello)/));
  expect(decoded(headerOf(injected))).toContain('Subject: Past due Bcc: all@agency.gov Hello Cc: b@agency.gov\r\n');
  expect(draft({ to: { name: 'A', address: 'a@b>\r\nBcc: c@d' } })).not.toMatch(/^(To|Bcc):/m);
  expect(draft({ to: undefined })).not.toMatch(/^To:/m);
});

it('writes names and subjects of any letters as encoded words that end with whole characters', () => {
  const name = 'Zoë Ångström-Иванова 山田太郎 😀 '.repeat(6).trim();
  const header = headerOf(draft({ to: { name, address: 'z@agency.gov' }, subject: name }));
  expect(header).toMatch(/^[ -~\r\n]*$/);
  expect(Math.max(...header.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  expect(decoded(header)).toContain(`Subject: ${name}`);
  expect(decoded(header)).toContain(`To: ${name} <z@agency.gov>`);
  expect(decoded(headerOf(draft({ subject: 'Is it =?utf-8?Q?x?=' })))).toContain('Subject: Is it =?utf-8?Q?x?=');
});

it('keeps every line short, whatever is written', () => {
  const long = draft({ subject: 'x'.repeat(2_000), body: `${'ü'.repeat(2_000)}\n${'word '.repeat(400)}` });
  expect(Math.max(...long.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  expect(long).toMatch(/^[ -~\r\n]*$/);
  expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('keeps the text as it is', () => {
  const text = 'a = b \n.\nFrom here\ntab\tend\u00a0\nÜber 100 %\n';
  const body = bodyOf(draft({ body: text }));
  const read = body
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => decodeURIComponent(bytes.replaceAll('=', '%')));
  expect(read).toBe(`${text.replaceAll('\n', '\r\n')}\r\n`);
  expect(body).not.toMatch(/^(\.|From )/m);
  expect(bodyOf(draft({ body: 'half \ud800' }))).toContain('=EF=BF=BD');
});

it.each([
  ['a.rivera@agency.gov', true],
  ['o\u2019neil@agency.gov', false],
  ['a b@agency.gov', false],
  ['a@agency.gov, b@agency.gov', false],
  ['@agency.gov', false],
  ['a@', false],
  ['a@-x', false],
  ['"a"@agency.gov', false],
])('%s as an address: %s', (text, isOne) => {
  expect(isAddress(text)).toBe(isOne);
});
