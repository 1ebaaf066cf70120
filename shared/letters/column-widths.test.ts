import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';

const needs = fc.array(
  fc
    .record({ narrowest: fc.nat(400), more: fc.nat(2000) })
    .map(({ narrowest, more }) => ({ narrowest, widest: narrowest + more })),
  { minLength: 1, maxLength: 12 },
);

it('never exceeds the room there is', () => {
  fc.assert(
    fc.property(needs, fc.integer({ min: 100, max: 600 }), (columns, total) => {
      const widths = columnWidths(columns, total);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(total + 1e-6);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('breaks no word while there is room for every column’s widest word', () => {
  fc.assert(
    fc.property(needs, fc.nat(500), (columns, room) => {
      const total = columns.reduce((sum, column) => sum + column.narrowest, 0) + room;
      columnWidths(columns, total).forEach((width, index) => {
        expect(width).toBeGreaterThanOrEqual((columns[index]?.narrowest ?? 0) - 1e-6);
      });
    }),
  );
});

it('lets the longest cells of all columns need the same number of lines', () => {
  const [short = 0, long = 0, longer = 0] = columnWidths(
    [
      { narrowest: 20, widest: 30 },
      { narrowest: 20, widest: 300 },
      { narrowest: 20, widest: 900 },
    ],
    320,
  );
  expect(short).toBe(20);
  expect(long + longer).toBeCloseTo(300, 6);
  expect(longer / long).toBeCloseTo(3, 6);
});

it('gives every cell one line where there is room', () => {
  expect(
    columnWidths(
      [
        { narrowest: 20, widest: 30 },
        { narrowest: 40, widest: 90 },
      ],
      300,
    ),
  ).toEqual([30, 90]);
});

it('stands on the widest words when these fill the room exactly', () => {
  const widths = columnWidths(
    Array.from({ length: 3 }, () => ({ narrowest: 35, widest: 35 })),
    104,
  );
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(104, 9);
});
