import { addDays, addMonths } from '../calendar/local-date-arithmetic.ts';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';

/** A day, a month or a year as an officer names it, with the days beside it. */
interface Period {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly dayBefore: LocalDate;
  readonly dayAfter: LocalDate;
}

/** Reads, of the years 1000 to 8999, 2022-02-18, 2022-02, 2022 or 2/18/2022; undefined for anything else and for days that no calendar has. */
export function periodOf(text: string): Period | undefined {
  const [, year = '', month, day] = /^([1-8]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? american(text) ?? [];
  const first = parseLocalDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
  if (!first) return undefined;
  const dayAfter = day ? addDays(first, 1) : addMonths(first, month ? 1 : 12);
  return { first, last: addDays(dayAfter, -1), dayBefore: addDays(first, -1), dayAfter };
}

/** The usual American writing: month, day, year. */
function american(text: string): readonly (string | undefined)[] | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/([1-8]\d{3})$/.exec(text) ?? [];
  return year === undefined ? undefined : [text, year, month, day];
}

function twoDigits(number = '1'): string {
  return number.padStart(2, '0');
}
