/** Arithmetic and words for calendar days. Days are counted at midnight UTC, so that no time zone can move one. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import type { Instant } from '../kernel/instant.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';

/** The day so many calendar days later (earlier where negative). Throws RangeError outside the years 0 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  // In UTC every day is as long as the others. An invalid moment throws as a day outside the calendar does.
  return dayOf(new Date(Date.parse(date) + days * dayMs));
}

/**
 * The same day of the month so many months later, or that month's last day where it has no such day. Throws RangeError outside
 * the years 0 to 9999. @example addMonths('2021-11-30', 3) // '2022-02-28'
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return dayOf(addMonthsTo(midnight(date), months));
}

/** Calendar days from one day to another: 1 from a day to the next, negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** Of UTC, which knows no other: a date without a time is read as its midnight there. */
const dayMs = 86_400_000;

/** For sorting, the earlier first. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(date: LocalDate): number {
  return midnight(date).getDay();
}

/** The day that a moment falls on in an IANA zone; throws RangeError for a zone that is not known. @example dayIn('America/New_York')(now) */
export function dayIn(zone: string): (instant: Instant) => LocalDate {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => {
    const [month, day, year] = formatter.format(Date.parse(instant)).split('/');
    return localDate(`${year?.padStart(4, '0')}-${month}-${day}`);
  };
}

/** @example formatDate('2021-10-26') // '26 Oct 2021' */
export const formatDate = remembering((date) => format(midnight(date), 'd MMM yyyy'));

/** @example formatDateWithWeekday('2021-10-26') // 'Tue 26 Oct 2021' */
export const formatDateWithWeekday = remembering((date) => format(midnight(date), 'EEE d MMM yyyy'));

/** @example formatWeekday('2021-12-19') // 'Sunday' */
export function formatWeekday(date: LocalDate): string {
  return format(midnight(date), 'EEEE');
}

/** As letters print it. @example formatLetterDate('2021-10-26') // 'October 26, 2021' */
export function formatLetterDate(date: LocalDate): string {
  return format(midnight(date), 'MMMM d, yyyy');
}

/** A docket tells the same few thousand days in tens of thousands of sentences. */
function remembering(print: (date: LocalDate) => string): (date: LocalDate) => string {
  const printed = new Map<LocalDate, string>();
  return (date) => {
    const words = printed.get(date) ?? print(date);
    if (printed.size < mostPrinted) printed.set(date, words);
    return words;
  };
}

/** A century of days: more would be held for nothing. */
const mostPrinted = 36_525;

function midnight(date: LocalDate): Date {
  return new UTCDateMini(`${date}T00:00:00Z`);
}

function dayOf(date: Date): LocalDate {
  return localDate(date.toISOString().slice(0, -'T00:00:00.000Z'.length));
}
