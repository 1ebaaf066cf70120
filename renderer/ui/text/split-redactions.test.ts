import { expect, it } from 'vitest';
import { splitRedactions } from './split-redactions.ts';

it('finds exemption marks in every printed form, and nothing else', () => {
  const parts = splitRedactions('To (b)(6), see (b) (7) (C) and (b)(12) or b(6)');
  expect(parts.filter(({ isMark }) => isMark).map(({ text }) => text)).toEqual(['(b)(6)', '(b) (7) (C)']);
  expect(parts.map(({ text }) => text).join('')).toBe('To (b)(6), see (b) (7) (C) and (b)(12) or b(6)');
  expect(splitRedactions('')).toEqual([]);
});
