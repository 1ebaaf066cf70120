import { expect, it } from 'vitest';
import { type FittingRow, listHits } from './list-hits.ts';

const row = (place: number, message: number | null = null): FittingRow => ({ place, message });

it('counts a message once and its copies beside it, in the order of the rows, over pages', () => {
  const rows = [row(9, 1), row(8, 2), row(7, 1), row(6), row(5), row(4, 2), row(3, 1)];
  const page = (offset: number, limit: number) => listHits(rows, { offset, limit });
  const counts = { count: 4, copyCount: 3, isMore: false };
  expect(page(0, 9)).toEqual({ listed: [row(9, 1), row(8, 2), row(6), row(5)], ...counts });
  expect(page(1, 2)).toEqual({ listed: [row(8, 2), row(6)], ...counts });
  expect(page(4, 2)).toEqual({ listed: [], ...counts });
});

it('stops counting, but never before the page is full', () => {
  const many = Array.from({ length: 30_000 }, (_, at) => row(at, at % 2 === 0 ? at : at - 1));
  const far = listHits(many, { offset: 14_000, limit: 5 });
  expect(far.listed.map(({ place }) => place)).toEqual([28_000, 28_002, 28_004, 28_006, 28_008]);
  expect(far.isMore).toBe(true);
  const near = listHits(many, { offset: 0, limit: 5 });
  expect(near.isMore).toBe(true);
  expect(near.count + near.copyCount).toBeLessThanOrEqual(10_000);
});
