import fc from 'fast-check';
import PostalMime, { decodeWords } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { readStructured } from './plain-parameters.ts';

/** Both readings of a Content-Disposition: its value and the name of the file. */
async function bothReadings(text: string) {
  const message = `Content-Type: application/pdf\nContent-Disposition:${text}\n\n`;
  const { attachments } = await PostalMime.parse(message);
  const any = { disposition: attachments[0]?.disposition, filename: attachments[0]?.filename };
  const plain = readStructured(text.trim());
  const name = plain?.parameters.get('filename');
  return { any, plain: plain && { disposition: plain.value || null, filename: name ? decodeWords(name) : null } };
}

const pieces = fc.constantFrom(
  ...[
    'attachment',
    'Inline',
    ' ',
    '\t',
    ';',
    ';',
    ';',
    '; ',
    '=',
    '"',
    '(',
    ')',
    '\\',
    "'",
    '%C3',
    '%A9',
    '%',
    'é',
    '*',
  ],
  ...[
    'filename=',
    'FileName = ',
    'filename*=',
    'filename*0*=',
    'filename*0=',
    'filename*1=',
    'filename*1*=',
    'filename*10*=',
  ],
  ...[
    '"a b.pdf"',
    '"a\'b"',
    '""',
    "utf-8''",
    "koi8-r'ru'",
    "x-unknown''",
    "''",
    '=?utf-8?Q?=C3=A9?=',
    'a.pdf',
    'flag',
    'x=1',
  ],
);

describe('readStructured', () => {
  it('gives what postal-mime gives, or nothing', async () => {
    let plain = 0;
    const check = async (parts: string[]): Promise<void> => {
      const both = await bothReadings(parts.join(''));
      if (!both.plain) return;
      plain++;
      expect(both.plain).toEqual(both.any);
    };
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 16 }), check), { numRuns: 10_000 });
    expect(plain).toBeGreaterThan(2_000);
  });

  it.each([
    ['attachment; filename=policy (final).pdf'],
    ['attachment; filename="a\\"b.pdf"'],
    ['attachment; filename="a" "b"'],
    ["attachment; filename*=x-unknown''%E9"],
  ])('leaves %j to postal-mime', (text) => expect(readStructured(text)).toBeUndefined());

  it.each([
    ["attachment; filename*1=%b; filename*0*=utf-8'en'%C3%A9", 'é%b'],
    ['attachment; filename*0*=%C3; filename*1*=%A9; filename=other', 'é'],
    ['attachment; flag; filename = the old one.pdf ', 'the old one.pdf'],
  ])('reads %j', (text, name) => expect(readStructured(text)?.parameters.get('filename')).toBe(name));
});
