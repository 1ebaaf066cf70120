/**
 * On which days federal offices are closed. Holidays and the day in lieu of a weekend's are matters of pay and leave (5 U.S.C. 6103,
 * Executive Order 11582): neither moves a legal deadline by itself.
 */
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import type { Verification } from './cited.ts';
import { type Holiday, weekdays } from './holiday.ts';
import { addDays, addMonths, compareDates, dayOfWeek } from './local-date-arithmetic.ts';
import { dayInYear } from './rule.ts';
import type { RuleTable } from './rule-table.ts';

/** Holidays and closings of a rule table, and the area that it speaks of. */
export type ClosedDays = Pick<RuleTable, 'area' | 'holidays' | 'closings'>;

export interface DayOff {
  readonly day: LocalDate;
  readonly name: string;
  /** The holiday itself, where the day off is in lieu of it. */
  readonly inLieuOf?: LocalDate;
  readonly citation: string;
  readonly verification: Verification;
}

/**
 * The days off that lie in a calendar year, in order. New Year's Day of the next year is among them where it is observed on
 * 31 December. Two holidays on one day are two entries.
 */
export function daysOffIn(table: ClosedDays, year: number): readonly DayOff[] {
  const name = String(year).padStart(4, '0');
  return [
    ...table.holidays.flatMap((holiday) => [year, year + 1].flatMap((each) => observed(holiday, each, table.area))),
    ...table.closings,
  ]
    .filter(({ day }) => day.startsWith(name))
    .sort((a, b) => compareDates(a.day, b.day));
}

/** What a day is off for: nothing on a working day, and nothing but a holiday's or closing's name on a weekend. */
export function daysOffOn(table: ClosedDays, day: LocalDate): readonly DayOff[] {
  return yearOf(table, Number(day.slice(0, 4))).get(day) ?? [];
}

/** Every question about a due date asks for the same few years. A table is never changed, so what follows from it may be kept. */
const years = new WeakMap<ClosedDays, Map<number, ReadonlyMap<LocalDate, readonly DayOff[]>>>();

function yearOf(table: ClosedDays, year: number): ReadonlyMap<LocalDate, readonly DayOff[]> {
  const known = years.get(table) ?? new Map<number, ReadonlyMap<LocalDate, readonly DayOff[]>>();
  years.set(table, known);
  const found = known.get(year) ?? Map.groupBy(daysOffIn(table, year), ({ day }) => day);
  known.set(year, found);
  return found;
}

function observed(holiday: Holiday, year: number, area: string | undefined): DayOff[] {
  if (!isHeld(holiday, year) || (holiday.area !== undefined && holiday.area !== area)) return [];
  const { name, citation, verification } = holiday;
  const itself = dayOfHoliday(holiday, year);
  const day = observedDay(holiday, itself);
  if (day === itself) return [{ day, name, citation, verification }];
  return [{ day, name: `${name} (observed)`, inLieuOf: itself, citation, verification }];
}

function isHeld({ firstYear, lastYear = 9999, everyYears = 1 }: Holiday, year: number): boolean {
  return firstYear <= year && year <= Math.min(lastYear, 9999) && (year - firstYear) % everyYears === 0;
}

function dayOfHoliday({ day }: Holiday, year: number): LocalDate {
  if (!('nth' in day)) return localDate(dayInYear(day, year));
  const first = localDate(dayInYear({ ...day, day: 1 }, year));
  if (day.nth === 'last') return addDays(firstWeekday(addMonths(first, 1), day.weekday), -7);
  return addDays(firstWeekday(first, day.weekday), 7 * (day.nth - 1));
}

/** The first such weekday on or after a day. */
function firstWeekday(day: LocalDate, weekday: (typeof weekdays)[number]): LocalDate {
  return addDays(day, (weekdays.indexOf(weekday) - dayOfWeek(day) + 7) % 7);
}

function observedDay({ onSaturday, onSunday }: Holiday, itself: LocalDate): LocalDate {
  const weekday = weekdays[dayOfWeek(itself)];
  if (weekday === 'saturday' && onSaturday) return addDays(itself, -1);
  return weekday === 'sunday' && onSunday ? addDays(itself, 1) : itself;
}
