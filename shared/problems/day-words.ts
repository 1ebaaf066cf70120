/** How problems speak of days. */
import { daysBetween, formatDate } from '../calendar/local-date-arithmetic.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** How long ago a day was. @example daysSince('2021-11-30', '2022-03-27') // '117 days' */
export function daysSince(day: LocalDate, today: LocalDate): string {
  return counted(daysBetween(day, today), 'day');
}

/** For a day that is not past. @example untilDay('2022-09-30', '2022-09-01') // 'in 29 days, on 30 Sep 2022' */
export function untilDay(day: LocalDate, today: LocalDate): string {
  const left = daysBetween(today, day);
  return left === 0 ? `today, ${formatDate(day)}` : `in ${counted(left, 'day')}, on ${formatDate(day)}`;
}

/** Of these days the last that is there. */
export function latestDay(days: readonly (LocalDate | undefined)[]): LocalDate | undefined {
  return days.reduce((last, day) => (day !== undefined && (last === undefined || day > last) ? day : last), undefined);
}
