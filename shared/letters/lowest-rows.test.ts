import { expect, it } from 'vitest';
import { lowestRows } from './lowest-rows.ts';

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

it('gives width to the column whose cells are long, and never below a floor', () => {
  const widths = lowestRows([50, 50, 50], { floors: [40, 20, 40], rows: [[30, 400, 35]], gap: 5 });
  expect(sum(widths)).toBeCloseTo(150);
  expect(widths[1]).toBeGreaterThan(60);
  expect(widths[0]).toBeGreaterThanOrEqual(40);
  expect(widths[2]).toBeGreaterThanOrEqual(40);
});

it('does not starve many short rows for one long cell', () => {
  const short = Array.from({ length: 20 }, () => [90, 40]);
  const widths = lowestRows([100, 100], { floors: [30, 30], rows: [[90, 500], ...short], gap: 0 });
  expect(widths[0]).toBeGreaterThanOrEqual(90);
});

it('leaves widths alone that nothing can improve', () => {
  expect(lowestRows([60, 60], { floors: [0, 0], rows: [[10, 10]], gap: 0 })).toEqual([60, 60]);
  expect(lowestRows([], { floors: [], rows: [], gap: 9 })).toEqual([]);
});
