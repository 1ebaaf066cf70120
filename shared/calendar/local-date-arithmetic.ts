/** Arithmetic and words for calendar days. Days are counted as whole numbers, so that no time zone can move one. */
import { enUS } from 'date-fns/locale/en-US';
import type { Instant } from '../kernel/instant.ts';
import { daysInMonth, type LocalDate } from '../kernel/local-date.ts';
import { civilDay, dateOf, dateOfNumber, dayNumber } from './day-number.ts';
import { wallClockIn } from './wall-clock.ts';

/** The day so many calendar days later (earlier where negative). Throws RangeError outside the years 0 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfNumber(dayNumber(date) + days);
}

/**
 * The same day of the month so many months later, or that month's last day where it has no such day. Throws RangeError outside
 * the years 0 to 9999. @example addMonths('2021-11-30', 3) // '2022-02-28'
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const from = civilDay(date);
  const count = 12 * from.year + from.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dateOf({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

/** Calendar days from one day to another: 1 from a day to the next, negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** For sorting, the earlier first. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The day that a moment falls on in an IANA zone; throws RangeError for a zone that is not known. @example dayIn('America/New_York')(now) */
export function dayIn(zone: string): (instant: Instant) => LocalDate {
  const wallClock = wallClockIn(zone);
  return (instant) => dateOfNumber(Math.floor(wallClock(Date.parse(instant)) / 86_400_000));
}

/** @example formatDate('2021-10-26') // '26 Oct 2021' */
export function formatDate(date: LocalDate): string {
  const { month, day } = civilDay(date);
  return `${day} ${months[month - 1]} ${date.slice(0, 4)}`;
}

/** @example formatDateWithWeekday('2021-10-26') // 'Tue 26 Oct 2021' */
export function formatDateWithWeekday(date: LocalDate): string {
  return `${weekdays[dayOfWeek(date)]?.abbreviated} ${formatDate(date)}`;
}

/** @example formatWeekday('2021-12-19') // 'Sunday' */
export function formatWeekday(date: LocalDate): string {
  return `${weekdays[dayOfWeek(date)]?.wide}`;
}

const { localize } = enUS;
const months = ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const).map((month) =>
  localize.month(month, { width: 'abbreviated' }),
);
const weekdays = ([0, 1, 2, 3, 4, 5, 6] as const).map((day) => ({
  abbreviated: localize.day(day, { width: 'abbreviated' }),
  wide: localize.day(day, { width: 'wide' }),
}));
