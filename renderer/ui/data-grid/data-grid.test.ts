import { describe, expect, it } from 'vitest';
import { gridMove } from './grid-keys.ts';
import { rowsBetween } from './grid-selection.ts';
import { nextSort, sortRows } from './grid-sort.ts';
import { gridTracks, withWidth } from './grid-widths.ts';

const size = { rows: 100_000, columns: 4, pageRows: 20 };
const move = (row: number, column: number, key: string, isCtrl = false) => gridMove({ row, column }, key, isCtrl, size);

describe('gridMove', () => {
  it('moves by one cell and stays inside, the head being the row above the first', () => {
    expect(move(0, 0, 'ArrowDown')).toEqual({ row: 1, column: 0 });
    expect(move(0, 0, 'ArrowUp')).toEqual({ row: -1, column: 0 });
    expect(move(-1, 0, 'ArrowUp')).toEqual({ row: -1, column: 0 });
    expect(move(99_999, 3, 'ArrowDown')).toEqual({ row: 99_999, column: 3 });
    expect(move(5, 3, 'ArrowRight')).toEqual({ row: 5, column: 3 });
  });
  it('moves by a page without reaching the head', () => {
    expect(move(10, 1, 'PageUp')).toEqual({ row: 0, column: 1 });
    expect(move(10, 1, 'PageDown')).toEqual({ row: 30, column: 1 });
  });
  it('goes to the ends of the row, and with Ctrl of the grid', () => {
    expect(move(5, 2, 'Home')).toEqual({ row: 5, column: 0 });
    expect(move(5, 2, 'End', true)).toEqual({ row: 99_999, column: 3 });
  });
  it('leaves other keys alone', () => expect(move(5, 2, 'a')).toBeUndefined());
  it('survives an empty grid', () => {
    expect(gridMove({ row: -1, column: 0 }, 'ArrowDown', false, { rows: 0, columns: 4, pageRows: 20 })).toEqual({
      row: -1,
      column: 0,
    });
  });
});

describe('sorting', () => {
  const columns = [{ id: 'days', title: 'Days', width: '80px', cell: String, sortBy: (days: number) => days }];
  it('turns a column up, down and off', () => {
    const up = nextSort(undefined, 'days');
    const down = nextSort(up, 'days');
    expect([up, down, nextSort(down, 'days')]).toEqual([
      { column: 'days', isDescending: false },
      { column: 'days', isDescending: true },
      undefined,
    ]);
  });
  it('sorts a copy', () => {
    const rows = [10, 9, 100];
    expect(sortRows(rows, columns, { column: 'days', isDescending: true })).toEqual([100, 10, 9]);
    expect(rows).toEqual([10, 9, 100]);
  });
});

describe('widths of columns', () => {
  const columns = [
    { id: 'on', width: '104px' },
    { id: 'subject', width: 'minmax(200px, 1fr)' },
  ];
  it('replace the width of a column, within bounds, and give it back', () => {
    const wide = withWidth({}, 'subject', 320.4);
    expect(gridTracks(columns, wide)).toBe('104px 320px');
    expect(withWidth(wide, 'subject', 3)).toEqual({ subject: 48 });
    expect(gridTracks(columns, withWidth(wide, 'subject', undefined))).toBe('104px minmax(200px, 1fr)');
  });
});

it('takes rows from where a selection began, in either direction, never the head', () => {
  expect(rowsBetween(3, 7)).toEqual([3, 7]);
  expect(rowsBetween(7, 3)).toEqual([3, 7]);
  expect(rowsBetween(2, -1)).toEqual([0, 2]);
});
