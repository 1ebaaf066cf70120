import fc from 'fast-check';
import { expect, it } from 'vitest';
import { singleBlanks } from './single-blanks.ts';

it('leaves one blank of every run', () => {
  const anyText = fc
    .array(fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00a0', 'a', 'b'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      expect(singleBlanks(text)).toBe(text.replace(/\s+/g, ' '));
    }),
  );
});
