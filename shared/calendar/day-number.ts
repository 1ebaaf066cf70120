/** Days of the Gregorian calendar as whole numbers and back, without a clock or a Date: what every loop over dates rests on. */
import type { LocalDate } from '../kernel/local-date.ts';

interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function civilDay(date: LocalDate): CivilDay {
  return { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) };
}

/** Throws RangeError outside the years 0 to 9999. */
export function dateOf({ year, month, day }: CivilDay): LocalDate {
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`outside the calendar: the year ${year}`);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = civilDay(date);
  // Years are counted from March, so that a leap day ends one; 153 days lie in every five months from March on.
  const fromMarch = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return daysBeforeYear(fromMarch) + dayOfYear - epoch;
}

/** The day of a number. Throws RangeError outside the years 0 to 9999. */
export function dateOfNumber(number: number): LocalDate {
  const days = number + epoch;
  let year = Math.floor(days / 365.2425);
  if (daysBeforeYear(year + 1) <= days) year += 1;
  else if (daysBeforeYear(year) > days) year -= 1;
  const dayOfYear = days - daysBeforeYear(year);
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return dateOf({ year: month < 10 ? year : year + 1, month: month < 10 ? month + 3 : month - 9, day });
}

/** From 1 March of the year 0 to 1 March of a year. */
function daysBeforeYear(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** 1970-01-01 counted from 1 March of the year 0. */
const epoch = 719_468;

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = 10 * number + text.charCodeAt(at) - 48;
  return number;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
