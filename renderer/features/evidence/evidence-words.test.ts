import { expect, it } from 'vitest';
import { sizeInWords, splitRedactions } from './evidence-words.ts';

it('writes sizes with no more figures than they need', () =>
  expect([0, 999, 1_000, 1_640, 12_300, 999_600, 3_450_000, 120_000_000].map(sizeInWords)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '1.6 kB',
    '12 kB',
    '1.0 MB',
    '3.5 MB',
    '120 MB',
  ]));

it('finds exemption marks in every printed form, and nothing else', () => {
  const parts = splitRedactions('To (b)(6), see (b) (7) (C) and (b)(12) or b(6)');
  expect(parts.filter(({ isMark }) => isMark).map(({ text }) => text)).toEqual(['(b)(6)', '(b) (7) (C)']);
  expect(parts.map(({ text }) => text).join('')).toBe('To (b)(6), see (b) (7) (C) and (b)(12) or b(6)');
  expect(splitRedactions('')).toEqual([]);
});
