import { z } from 'zod';
import { type Branded, brandedText } from './branded.ts';

/** A calendar day without a clock or a zone, as `2022-02-18`; strings order as days do. Arithmetic is in calendar/. */
export type LocalDate = Branded<string, 'LocalDate'>;

/** Reads `YYYY-MM-DD`; undefined for any other form and for days that no calendar has (2022-02-30). */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as LocalDate;
}

export const localDateSchema = brandedText<LocalDate>(
  z.string().refine((text) => parseLocalDate(text) !== undefined, 'must be a calendar date such as 2022-02-18'),
);

/** For dates written in source code and tests; throws on a bad one. @example localDate('2022-02-18') */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (!date) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

/** Of a month from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
