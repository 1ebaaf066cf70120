import { expect, test } from 'vitest';
import { marksOf, withGaps } from './release-marks.ts';

test.each([
  ['(b)(6) (b)(7)(C)', ['(b)(6)', '(b)(7)(C)']],
  ['(b)(6)(b)(6)', ['(b)(6)']],
  ['(b) (7) (c)', ['(b)(7)(C)']],
  ['[b6]', ['(b)(6)']],
  ['[Exemption 6]', ['(b)(6)']],
  ['Personal Privacy / Ex. 6', ['(b)(6)']],
  ['(j)(2)', ['(j)(2)']],
  ['REDACTED', []],
  ['\u2589\u2589', []],
])('%s is a mark and leaves nothing else', (text, codes) => {
  expect(marksOf(text)).toEqual(codes);
  expect(withGaps(text)).toBe('\u25a1');
});

test.each(['Exemption 6 was claimed', 'the names are redacted', 'for Ex 3 days', 'part (b) of item (6)'])(
  '%s is not',
  (text) => {
    expect(marksOf(text)).toBeUndefined();
  },
);
