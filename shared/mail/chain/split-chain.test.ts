import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chain } from './occurrence.ts';
import { splitChain } from './split-chain.ts';
import { furtherProse, furtherSamples } from './testing/further-samples.ts';
import { quotedSamples } from './testing/quoted-samples.ts';

describe('each mail program and language', () => {
  test.each([...quotedSamples, ...furtherSamples])('$name', ({ text, messages }) => {
    const found = splitChain(text).occurrences.map(({ sent, header }) => ({
      shown: sent?.shown ?? null,
      from: header.from ?? '',
      subject: header.subject,
    }));
    expect(found).toEqual(messages);
  });

  test.each(furtherProse)('finds no message in prose: %s', (text) => {
    expect(splitChain(text).occurrences).toEqual([]);
  });
});

/** Lines of every chain sample in any order, with quote marks and blank lines between. */
const samples = [...quotedSamples, ...furtherSamples];
const lines = samples.flatMap(({ text }) => text.split('\n'));
const anyText = fc
  .array(
    fc.tuple(fc.constantFrom('', '', '> ', '>> '), fc.oneof(fc.constantFrom(...lines), fc.string({ maxLength: 60 }))),
    { maxLength: 80 },
  )
  .map((rows) => rows.map(([mark, line]) => mark + line).join('\n'));
const anySamples = fc
  .array(fc.constantFrom(...samples), { minLength: 1, maxLength: 6 })
  .map((samples) => samples.map(({ text }) => text).join('\n\n'));

/** Every line of the text and who has it. */
function holders({ occurrences, furniture, preamble }: Chain): number[] {
  const headers = occurrences.flatMap(({ startLine, bodyLine }) =>
    Array.from({ length: bodyLine - startLine }, (_, at) => startLine + at),
  );
  return [
    ...new Set([
      ...headers,
      ...occurrences.flatMap(({ ownLines }) => ownLines),
      ...furniture.map(({ line }) => line),
      ...preamble,
    ]),
  ];
}

test('no line is lost and none has two owners', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anySamples), (text) => {
      const chain = splitChain(text);
      expect(holders(chain).sort((a, b) => a - b)).toEqual(Array.from({ length: chain.lineCount }, (_, at) => at + 1));
      const owned = [
        ...chain.occurrences.flatMap(({ ownLines }) => ownLines),
        ...chain.preamble,
        ...chain.furniture.map(({ line }) => line),
      ];
      expect(new Set(owned).size).toBe(owned.length);
    }),
  );
});

test('what a message says by itself holds no other message', () => {
  fc.assert(
    fc.property(anySamples, (text) => {
      for (const { ownText } of splitChain(text).occurrences)
        expect(splitChain(ownText, { isBody: true }).occurrences).toEqual([]);
    }),
  );
});

test('messages stand in the order of the text, and the same text gives the same answer', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { occurrences } = splitChain(text);
      expect(occurrences.map(({ line }) => line)).toEqual(occurrences.map(({ line }) => line).sort((a, b) => a - b));
      expect(splitChain(text).occurrences).toEqual(occurrences);
    }),
  );
});

test('the end of line does not matter', () => {
  for (const { text } of quotedSamples)
    expect(splitChain(text.replaceAll('\n', '\r\n')).occurrences).toEqual(splitChain(text).occurrences);
});

test('a quotation is answered below and between: the answers are not its words', () => {
  const chain = splitChain('On Thu, May 5, 2022 at 4:12 PM Ada Quill wrote:\n> One?\n\nYes.\n\n> Two?\n\nNo.', {
    isBody: true,
  });
  expect(chain.occurrences.map(({ ownText }) => ownText)).toEqual(['One?\n\nTwo?']);
  expect(chain.preamble).toEqual([4, 5, 8]);
});

test('a withheld or unreadable date stays unknown', () => {
  const text = 'From: Ada Quill\nSent: (b)(6)\nTo: Beatrix Marlow\nSubject: Disposal\n\nMay these go?';
  expect(splitChain(text).occurrences.map(({ sent, header }) => [sent, header.sentRaw])).toEqual([[null, '(b)(6)']]);
  expect(splitChain(text.replace('(b)(6)', 'February 30, 2022 9:00 AM')).occurrences[0]?.sent).toBeNull();
});

test('marks are kept with line and page, withheld fields by name', () => {
  const release = splitChain(
    'From: (b)(6)\nSent: Thursday, May 5, 2022 10:01 AM\nTo: Records Desk; (b)(7)(C)\nCc:\nSubject: Disposal\n\nMay\f\n(b)(5) go?',
  );
  expect(release.occurrences[0]?.redacted).toEqual(['from', 'to', 'cc']);
  expect(release.occurrences[0]?.marks).toEqual([
    { line: 1, page: 1, codes: ['(b)(6)'] },
    { line: 3, page: 1, codes: ['(b)(7)(C)'] },
    { line: 8, page: 2, codes: ['(b)(5)'] },
  ]);
});
