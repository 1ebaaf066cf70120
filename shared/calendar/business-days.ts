/** Counting business days: Monday to Friday, without federal holidays and without the closings of the rule table. */
import type { LocalDate } from '../kernel/local-date.ts';
import { type ClosedDays, type DayOff, daysOffOn } from './federal-holidays.ts';
import { addDays, dayOfWeek } from './local-date-arithmetic.ts';

export interface BusinessDaysCounted {
  readonly day: LocalDate;
  /** What was passed over on the way: how many Saturdays and Sundays, and the weekdays off by name. */
  readonly weekendDays: number;
  readonly daysOff: readonly DayOff[];
}

export function isWeekend(day: LocalDate): boolean {
  return [0, 6].includes(dayOfWeek(day));
}

export function isBusinessDay(table: ClosedDays, day: LocalDate): boolean {
  return !isWeekend(day) && daysOffOn(table, day).length === 0;
}

/**
 * So many business days (0 or more) after a day, which is not counted itself and may be a day off; with 0 the day as it is.
 * Throws RangeError where the count leaves the calendar.
 */
export function addBusinessDays(table: ClosedDays, from: LocalDate, count: number): BusinessDaysCounted {
  const daysOff: DayOff[] = [];
  let [day, left, weekendDays] = [from, count, 0];
  while (left > 0) {
    day = addDays(day, 1);
    if (isBusinessDay(table, day)) left -= 1;
    else if (isWeekend(day)) weekendDays += 1;
    else daysOff.push(...daysOffOn(table, day));
  }
  return { day, weekendDays, daysOff };
}

/** The business days after one day up to and including another; 0 where `to` is not later. */
export function businessDaysBetween(table: ClosedDays, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isBusinessDay(table, day)) count += 1;
  }
  return count;
}

/** The day itself if it is a business day, else the nearest one after (1) or before (-1) it. */
export function rollTo(table: ClosedDays, day: LocalDate, step: 1 | -1): LocalDate {
  let rolled = day;
  while (!isBusinessDay(table, rolled)) rolled = addDays(rolled, step);
  return rolled;
}
