import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { addBusinessDays, businessDaysBetween, isBusinessDay, rollTo } from './business-days.ts';
import { addDays, daysBetween } from './local-date-arithmetic.ts';
import { builtInRules } from './testing/built-in-rules.ts';

const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(localDate('2010-01-01'), days));

describe('counting business days', () => {
  it.each([
    ['2021-10-22', 5, '2021-10-29'],
    ['2021-11-22', 5, '2021-11-30'],
    ['2021-12-20', 5, '2021-12-28'],
    ['2021-12-30', 1, '2022-01-03'],
    ['2025-01-08', 1, '2025-01-10'],
    ['2025-12-23', 1, '2025-12-29'],
    ['2021-11-20', 1, '2021-11-22'],
    ['2021-11-25', 0, '2021-11-25'],
  ])('%s and %i is %s', (from, count, to) => {
    expect(addBusinessDays(builtInRules, localDate(from), count).day).toBe(to);
    expect(businessDaysBetween(builtInRules, localDate(from), localDate(to))).toBe(count);
  });

  it('says what it passed over', () => {
    const { weekendDays, daysOff } = addBusinessDays(builtInRules, localDate('2025-12-23'), 1);
    expect(weekendDays).toBe(2);
    expect(daysOff.map(({ name }) => name)).toEqual([
      'Christmas Eve closing',
      'Christmas Day',
      'Closing on the day after Christmas',
    ]);
  });

  it('never counts a weekend day, a holiday or a closing', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (from, count) => {
        const { day, weekendDays, daysOff } = addBusinessDays(builtInRules, from, count);
        expect(isBusinessDay(builtInRules, day)).toBe(true);
        expect(businessDaysBetween(builtInRules, from, day)).toBe(count);
        const weekdaysOff = new Set(daysOff.map((off) => off.day)).size;
        expect(daysBetween(from, day)).toBe(count + weekendDays + weekdaysOff);
      }),
    );
  });
});

it('rolls to a business day, and leaves one where it is', () => {
  expect(rollTo(builtInRules, localDate('2021-11-25'), 1)).toBe('2021-11-26');
  expect(rollTo(builtInRules, localDate('2021-12-25'), -1)).toBe('2021-12-23');
  expect(rollTo(builtInRules, localDate('2021-11-24'), 1)).toBe('2021-11-24');
});
