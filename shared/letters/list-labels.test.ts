import { expect, it } from 'vitest';
import { listLabel, listNumbering } from './list-labels.ts';

it('numbers by depth: 1., a., i. and again 1.', () => {
  expect([0, 1, 2, 3].map((depth) => listLabel(listNumbering(true, depth), 3))).toEqual(['4.', 'd.', 'iv.', '4.']);
  expect(listLabel(listNumbering(false, 0), 3)).toBe('•');
});

it('goes on after z', () => {
  expect([25, 26, 27, 701, 702].map((index) => listLabel('LowerAlpha', index))).toEqual([
    'z.',
    'aa.',
    'ab.',
    'zz.',
    'aaa.',
  ]);
});
