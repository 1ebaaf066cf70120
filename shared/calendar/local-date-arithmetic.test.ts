import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format } from 'date-fns/format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../kernel/instant.ts';
import { type LocalDate, localDate, parseLocalDate } from '../kernel/local-date.ts';
import { formatLetterDate } from './letter-date.ts';
import {
  addDays,
  addMonths,
  dayIn,
  dayOfWeek,
  daysBetween,
  formatDate,
  formatDateWithWeekday,
  formatWeekday,
} from './local-date-arithmetic.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)));

describe('counting days', () => {
  it.each([
    ['2021-10-26', 30, '2021-11-25'],
    ['2021-09-20', 90, '2021-12-19'],
    ['2021-09-20', 180, '2022-03-19'],
    ['2022-07-19', 30, '2022-08-18'],
    ['2022-03-12', 2, '2022-03-14'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2022-01-01', -1, '2021-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(localDate(from), days)).toBe(to);
    expect(daysBetween(localDate(from), localDate(to))).toBe(days);
  });

  it('adds and takes away the same days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60_000, max: 60_000 }), (day, days) => {
        const there = addDays(day, days);
        expect(parseLocalDate(there)).toBe(there);
        expect(addDays(there, -days)).toBe(day);
        expect(daysBetween(day, there)).toBe(days);
        expect((((dayOfWeek(day) + days) % 7) + 7) % 7).toBe(dayOfWeek(there));
      }),
    );
  });

  it('throws outside the calendar rather than answer a day that cannot be read', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('counting months', () => {
  it.each([
    ['2021-09-20', 6, '2022-03-20'],
    ['2021-11-30', 3, '2022-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2022-03-31', -1, '2022-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(localDate(from), months)).toBe(to);
  });

  it('keeps the day of the month, or falls on the last day of a shorter one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const there = addMonths(day, months);
        const isLastOfMonth = addDays(there, 1).endsWith('-01');
        expect(there.slice(8) === day.slice(8) || (isLastOfMonth && there.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });
});

describe('the day of a moment in a zone', () => {
  it.each([
    ['2022-02-16T04:59:59.999Z', 'America/New_York', '2022-02-15'],
    ['2022-02-16T05:00:00.000Z', 'America/New_York', '2022-02-16'],
    ['2022-07-01T03:59:00.000Z', 'America/New_York', '2022-06-30'],
    ['2022-02-15T10:00:00.000Z', 'Pacific/Kiritimati', '2022-02-16'],
    ['2022-02-15T18:30:00.000Z', 'Asia/Kolkata', '2022-02-16'],
  ])('%s is in %s on %s', (moment, zone, day) => {
    expect(dayIn(zone)(instantOf(Date.parse(moment)))).toBe(day);
  });

  it('is the day in UTC or the next one, 14 hours to the east', () => {
    const dayInKiritimati = dayIn('Pacific/Kiritimati');
    // Before 1995 the island lay on the other side of the date line.
    const [from, to] = [Date.UTC(2000, 0), Date.UTC(2100, 0)];
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (epochMs) => {
        const moment = instantOf(epochMs);
        expect(dayIn('UTC')(moment)).toBe(moment.slice(0, 10));
        expect([0, 1]).toContain(daysBetween(moment.slice(0, 10) as LocalDate, dayInKiritimati(moment)));
      }),
      { numRuns: 50 },
    );
  });

  it('throws for a zone that is not known', () => {
    expect(() => dayIn('America/Nowhere')).toThrow(RangeError);
  });
});

it('writes days in words', () => {
  expect(formatDate(localDate('2021-10-26'))).toBe('26 Oct 2021');
  expect(formatDateWithWeekday(localDate('2021-11-25'))).toBe('Thu 25 Nov 2021');
  expect(formatWeekday(localDate('2021-12-19'))).toBe('Sunday');
  expect(formatLetterDate(localDate('2021-10-06'))).toBe('October 6, 2021');
});

it('writes every day as date-fns does', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const midnight = new UTCDateMini(`${day}T00:00:00Z`);
      expect(formatDateWithWeekday(day)).toBe(format(midnight, 'EEE d MMM yyyy'));
      expect(formatWeekday(day)).toBe(format(midnight, 'EEEE'));
    }),
  );
});
