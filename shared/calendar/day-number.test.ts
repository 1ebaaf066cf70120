import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysInMonth, localDate } from '../kernel/local-date.ts';
import { civilDay, dateOf, dateOfNumber, dayNumber } from './day-number.ts';

/** By another calendar than ours: the platform's. */
const numberOf = (text: string) => Date.parse(text) / 86_400_000;

it('counts every day of 800 years, one after the other', () => {
  for (let number = numberOf('1600-01-01'); number < numberOf('2400-01-01'); number++) {
    const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
    if (dayNumber(localDate(text)) !== number || dateOfNumber(number) !== text) expect([text, number]).toBe('the same');
  }
});

it('counts as the platform does from the year 0 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: numberOf('0000-01-01'), max: numberOf('9999-12-31') }), (number) => {
      const date = dateOfNumber(number);
      expect(date).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      expect(dayNumber(date)).toBe(number);
      expect(dateOf(civilDay(date))).toBe(date);
    }),
  );
});

it('throws on both sides of the calendar', () => {
  expect(() => dateOfNumber(numberOf('9999-12-31') + 1)).toThrow(RangeError);
  expect(() => dateOfNumber(numberOf('0000-01-01') - 1)).toThrow(RangeError);
  expect(() => dateOfNumber(Number.NaN)).toThrow(RangeError);
});

it('knows the length of a month', () => {
  expect([1900, 2000, 2022, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect([1, 4, 12].map((month) => daysInMonth(2022, month))).toEqual([31, 30, 31]);
});
