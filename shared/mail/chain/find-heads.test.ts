import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findHeads } from './find-heads.ts';
import { furnitureOf } from './furniture.ts';
import { readLabel } from './header-label.ts';
import type { HeaderLabel } from './mail-language.ts';
import { quotedSamples } from './testing/quoted-samples.ts';
import { textLines } from './text-line.ts';

const anyLine = fc.constantFrom(
  ...quotedSamples.flatMap(({ text }) => text.split('\n')),
  'The rest: as we said;',
  'To whom it may concern',
  'Ann Ames 1/9/2020 2:15 PM',
);

it('finds what it finds where any label may stand: what a text lacks is not looked for', () => {
  const every = new Set<HeaderLabel>(['from', 'to', 'cc', 'bcc', 'sent', 'subject', 'other']);
  let found = 0;
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 30 }), (rows) => {
      const lines = textLines(rows.join('\n'));
      const context = { lines, furniture: furnitureOf(lines), order: undefined, width: 60 };
      const labels = new Set(lines.flatMap(({ text }) => readLabel(text)?.label ?? []));
      const heads = findHeads({ ...context, labels });
      expect(heads).toEqual(findHeads({ ...context, labels: every }));
      found += heads.length;
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(100);
});
