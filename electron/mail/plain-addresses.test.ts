import fc from 'fast-check';
import { addressParser } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { readPlainAddresses } from './plain-addresses.ts';

function anyAddresses(text: string) {
  return addressParser(text, { flatten: true }).map(({ name, address }) => ({ name, address: address ?? '' }));
}

const pieces = fc.constantFrom(
  ...['"', '<', '>', ',', ';', ':', '(', ')', '\\', '@', '=?utf-8?Q?=C3=A9?=', ' ', '\t', '\n', '\xe9', '\x01', '\x7f'],
  ...[
    'a',
    'A. Rivera',
    '"Rivera, A."',
    '"a@example.gov"',
    '" "',
    'a@example.gov',
    '<a@example.gov>',
    'b@[10.0.0.1]',
    "o'b+c@x",
    '(A. Rivera)',
    'a@example.gov (',
    '=?utf-8?B?YUBleGFtcGxlLmdvdg==?=',
    '=?utf-8?B?IDxhQGV4YW1wbGUuZ292Pg==?=',
  ],
  ...[', ', '> ,', '>,<', ' <', 'undisclosed-recipients:;', 'A & B/C', '.', '-', 'a@', '@b', '"a" "b"', 'constructor'],
);

describe('readPlainAddresses', () => {
  it('gives what postal-mime gives, or nothing', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const mailboxes = readPlainAddresses(text);
        if (!mailboxes) return;
        plain++;
        expect(mailboxes).toEqual(anyAddresses(text));
      }),
      { numRuns: 10_000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  it.each([
    ['', 0],
    ['a.rivera@example.gov', 1],
    ['"Rivera, A." <a.rivera@example.gov>, OIG Follow-up <oig@example.gov>,b@example.gov', 3],
    ['"a@example.gov" <a@example.gov>', 1],
    ['<a@example.gov>', 1],
    ['=?utf-8?Q?=C3=A9?= B <a@example.gov>', 1],
    ['a@example.gov (A. Rivera), b@example.gov(=?utf-8?Q?=C3=A9?=)', 2],
    ['A. Rivera', 1],
    ['helpdesk (OIG Follow-up), Audit Liaison', 2],
  ])('reads %j by itself', (text, count) => {
    expect(readPlainAddresses(text)).toEqual(anyAddresses(text));
    expect(readPlainAddresses(text)).toHaveLength(count);
  });

  it('takes no more time than a field is long', () => {
    const began = performance.now();
    for (const text of [' ', 'a ', '"', 'a@', 'a@b.c,', 'a@b.c ', 'a,', '=?', 'a (', 'a@b.c ('])
      readPlainAddresses(`${text.repeat(100_000)}(`);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each(['A:b@example.gov;', 'A (the elder) <a@example.gov>', '=?utf-8?Q?=C3=A9?=', 'A. R. b@example.gov'])(
    'leaves %j to postal-mime',
    (text) => expect(readPlainAddresses(text)).toBeUndefined(),
  );
});
