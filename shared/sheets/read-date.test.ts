import { describe, expect, it } from 'vitest';
import { isWrittenDayFirst, readDate } from './read-date.ts';

describe('readDate', () => {
  it.each([
    ['2021-09-20', '2021-09-20'],
    ['2021-09-20T00:00:00', '2021-09-20'],
    ['2021-09-20 14:05', '2021-09-20'],
    ['9/20/2021', '2021-09-20'],
    ['09/05/2021', '2021-09-05'],
    ['9/20/2021 2:05 PM', '2021-09-20'],
    ['20 Sep 2021', '2021-09-20'],
    ['20-Sep-2021', '2021-09-20'],
    ['20 Sept 2021', '2021-09-20'],
    ['Sep 20, 2021', '2021-09-20'],
    ['September 20, 2021', '2021-09-20'],
    ['Monday, September 20, 2021', '2021-09-20'],
    [44459, '2021-09-20'],
    ['44459', '2021-09-20'],
    [44459.75, '2021-09-20'],
    [44620, '2022-02-28'],
    [44621, '2022-03-01'],
  ])('reads %s', (cell, day) => {
    expect(readDate(cell)).toEqual({ ok: true, value: day });
  });

  it.each([
    ['20/9/2021', 'date.ambiguous'],
    ['9/20/21', 'date.ambiguous'],
    ['20.09.2021', 'date.ambiguous'],
    ['09-20-2021', 'date.ambiguous'],
    ['2021-02-30', 'date.impossible'],
    ['2/30/2021', 'date.impossible'],
    ['13/13/2021', 'date.impossible'],
    ['31 Feb 2021', 'date.impossible'],
    ['2021', 'date.unreadable'],
    [2021, 'date.unreadable'],
    [99_999, 'date.unreadable'],
    ['20210920', 'date.unreadable'],
    ['TBD', 'date.unreadable'],
    ['20 Foo 2021', 'date.unreadable'],
    [true, 'date.unreadable'],
  ])('refuses %s as %s', (cell, code) => {
    expect(readDate(cell)).toMatchObject({ ok: false, code });
  });

  it('refuses what could be two days where the column puts the day first', () => {
    expect(isWrittenDayFirst('20/9/2021')).toBe(true);
    expect(readDate('4/5/2021', true)).toMatchObject({ ok: false, code: 'date.ambiguous' });
    expect(readDate('5/5/2021', true)).toEqual({ ok: true, value: '2021-05-05' });
    expect(readDate('2021-05-04', true)).toEqual({ ok: true, value: '2021-05-04' });
  });
});
