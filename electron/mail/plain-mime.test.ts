import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { contentOf } from './mime-parts.ts';
import { type MimeBody, readPlainMime } from './plain-mime.ts';

/** Both readings in one shape; content with one character a byte. */
function shapeOf({ text, html, attachments }: MimeBody) {
  const parts = attachments.map((part) => {
    const { filename, mimeType, disposition, contentId } = part;
    return { filename, mimeType, disposition, contentId, content: contentOf(part).toString('latin1') };
  });
  return { text, html, parts };
}

async function bothReadings(message: string) {
  const bytes = Buffer.from(message, 'latin1');
  const plain = readPlainMime(bytes);
  const any = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  return plain && { plain: shapeOf(plain), any: shapeOf(any) };
}

const types = [
  'text/plain',
  'text/html; charset=utf-8',
  'Text/Plain; charset="ISO-8859-1"; format=flowed',
  'text/plain; format=Flowed; DelSp=Yes',
  'text/plain; charset=iso-2022-jp',
  'text/plain; charset=utf-16le',
  'text/plain; charset=koi8-r; format=fixed',
  'text/plain; charset=euc-kr',
  'text/plain; charset="cp932"',
  'text/plain; charset=hz-gb-2312',
  'text/plain; charset=utf-7',
  'text/plain; charset=x-unknown;',
  'text',
  'text/calendar',
  'application/pdf; name="a (1).pdf"',
  'image/png; name==?utf-8?Q?=C3=A9?=; name=second',
  'image/png; flag; name = the (old) one.png',
  'image/png; name=the new  one.png ;=; size=3',
  'image/png;name="the \xc3\xa9.png" x',
  'image/png; name=\xc3\xa9\xe9.png\xc2\xa0',
  "text/plain; charset*=iso-8859-1''koi8-r",
  "application/pdf; name*1*=%A9; name*0*=''%C3; name*2=' %41'; name=whole",
  "application/pdf; name*0*=koi8-r'ru'%C1; name*=x-unknown''%C1; name*10=b",
  "application/pdf; name*=x-unknown''%E9",
  'APPLICATION/ICS; charset=iso-8859-1; method=request',
  'message/rfc822',
  'multipart/mixed; boundary=a',
  'multipart/alternative;\n boundary="b"',
  'multipart/related; boundary="b b"; type="text/html"',
  'multipart/digest; boundary=a',
  'multipart/mixed',
  'multipart/; boundary=a',
  'multipart/mixed; boundary=\xc3\xa9',
  "multipart/mixed; boundary*=''%C3%A9",
];
const fields = [
  ...types.map((type) => `Content-Type: ${type}`),
  'content-type : text/html',
  'Content-Type',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: Quoted-Printable',
  'Content-Transfer-Encoding: 8bit (as it is)',
  'Content-Disposition: attachment; filename=a.txt',
  "Content-Disposition: inline; filename*=utf-8''%C3%A9",
  'Content-Disposition: =?utf-8?Q?invalid?=',
  'Content-Disposition: attachment; filename=a b.txt\t',
  'Content-ID: <part@example.gov>',
  'Subject: export',
  ' folded',
];
const contents = [
  '',
  '',
  'The export is kept. ',
  ' stuffed',
  ' ',
  'kept  ',
  '   ',
  '-- ',
  '--',
  '=41=',
  '=4',
  '==C3=A9',
  'QUJD',
  'QUI=',
  'QQ==QUJD',
  'QU-_',
  'a\x1b$Bb',
  '\xe9',
  '\xc3\xa9',
  '\xef\xbb\xbfmark',
  'x\r',
  '>From here',
];
const delimiters = [
  '--\xc3\xa9',
  '--\xc3\xa9',
  '--a',
  '--a--',
  '--a \t',
  '--a--x',
  '--b',
  '--b--',
  '--b b',
  '--b b--',
  '--ab',
];

/** Lines in any order, so that every rule meets every other; and a message as programs write one, with something wrong in it. */
const anyLines = fc.array(fc.constantFrom(...fields, ...contents, ...delimiters, '', '', ''), { maxLength: 30 });
const part = fc
  .tuple(fc.subarray(fields, { maxLength: 3 }), fc.array(fc.constantFrom(...contents, ...delimiters), { maxLength: 4 }))
  .map(([head, content]) => [...head, '', ...content]);
const multipart = fc
  .tuple(fc.constantFrom('mixed', 'alternative', 'related'), fc.array(part, { minLength: 1, maxLength: 4 }))
  .map(([kind, parts]) => [
    `Content-Type: multipart/${kind}; boundary="=_c"`,
    '',
    ...parts.flatMap((lines) => ['--=_c', ...lines]),
    '--=_c--',
  ]);
const message = fc
  .tuple(fc.oneof(anyLines, part, multipart), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, lineBreak, endsWhole]) => lines.join('\n').replaceAll('\n', lineBreak) + (endsWhole ? lineBreak : ''));

const alternative = `Content-Type: multipart/alternative; boundary=n

--n
Content-Type: text/plain

text
--n
Content-Type: text/html

<p>text</p>
--n--
`;
const attachment = `--m
Content-Type: application/pdf; name=policy.pdf
Content-Disposition: attachment
Content-Transfer-Encoding: base64

QUJD
QQ==
`;
const mixedHead = 'Content-Type: multipart/mixed; boundary=m\n\nbefore\n--m\n';

describe('readPlainMime', () => {
  it('gives what postal-mime gives, or nothing', async () => {
    let plain = 0;
    const check = async (text: string): Promise<void> => {
      const both = await bothReadings(text);
      if (!both) return;
      plain++;
      expect(both.plain).toEqual(both.any);
    };
    await fc.assert(fc.asyncProperty(message, check), { numRuns: 4_000 });
    expect(plain).toBeGreaterThan(1_000);
  });

  it.each([
    ['text', 'Subject: a\n\nThe export is kept.\n'],
    ['flowed text', 'Content-Type: text/plain; format=flowed\n\n-- \nThe export \n \n is kept. \n\n-- \nA. Rivera'],
    ['8-bit text', 'Content-Type: text/plain; charset=iso-8859-1\r\n\r\n\xe9t\xe9\r\n'],
    ['quoted-printable', 'Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n=C3=\n=A9=41=\n'],
    ['a body in two forms', alternative],
    ['a text beside it', `${mixedHead}${alternative}--m\n\n A <footer> & "more"? \n\n--m--\n`],
    ['an attachment beside it', `${mixedHead}${alternative}${attachment}--m--\nafter\n--m\n`],
    ['a name that goes on (RFC 2231)', "Content-Type: image/png; name*0*=koi8-r''%C1; name*1=b\n\n"],
    ['a name in UTF-8', 'Content-Type: image/png; name=\xc3\xa9 1.png\n\n'],
    ['a calendar', 'Content-Type: text/calendar; charset=koi8-r\n\nBEGIN\r\n\xc1\n\n\n'],
    ['a digest', 'Content-Type: multipart/digest; boundary=n\n\n--n\n\nSubject: a\n\nb\n--n--\n'],
    ['a multipart without a boundary', 'Content-Type: multipart/alternative; bo\n\n--n\n\na\n'],
  ])('reads %s by itself', async (_, text) => {
    const both = await bothReadings(text);
    expect(both?.plain).toEqual(both?.any);
    expect(both).toBeDefined();
  });

  it.each([
    ['HTML beside text', `${mixedHead}\ntext\n--m\nContent-Type: text/html\n\n<p>html</p>\n--m--\n`],
    ['a character set that no standard has', 'Content-Type: text/plain; charset=x-unknown\n\n\xb0\xa1\n'],
    ['a comment', 'Content-Type: text/plain (really)\n\n'],
    ['a line that ends in CR alone', 'Subject: a\n\nb\rc\n'],
  ])('leaves %s to postal-mime', (_, text) => {
    expect(readPlainMime(Buffer.from(text, 'latin1'))).toBeUndefined();
  });
});
