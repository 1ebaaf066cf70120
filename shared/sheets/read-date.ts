/** Days as people and spreadsheets write them. What could be two days, or none, is refused and never guessed. */
import { addDays } from '../calendar/local-date-arithmetic.ts';
import { type LocalDate, localDate, parseLocalDate } from '../kernel/local-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type Cell, cellText } from './sheet.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths = 'january february march april may june july august september october november december'.split(' ');

/** Day 0 of the serial numbers of spreadsheets; true from 1 March 1900 on (they count a 29 February 1900 that never was). */
const serialZero = localDate('1899-12-30');
/** 1 January 1980 to 31 December 2099: a smaller or larger number is more likely a year, a count or a slip. */
const serials = { first: 29_221, last: 73_050 };

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i;
const dayMonth = /^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const monthDay = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;

/**
 * Reads a day: `2021-09-20`, `9/20/2021` (month first, as in the United States), `20 Sep 2021`, `September 20, 2021`, or a spreadsheet's serial number; a time of
 * day after it is left out. `isDayFirst` says that another date of the column can only be day first: then 4/5/2021 is refused as
 * ambiguous. Refuses with `date.unreadable`, `date.impossible` or `date.ambiguous`; the sentence's subject is the cell.
 */
export function readDate(cell: Cell, isDayFirst = false): Result<LocalDate> {
  const text = cellText(cell);
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (serial !== undefined) return readSerial(serial, text);
  const written = iso.exec(text)?.[1];
  if (written) return existing(written, text);
  const us = slashed.exec(text);
  if (us) return readSlashed(us, text, isDayFirst);
  const named = namedMonth(text);
  if (named) return existing(named, text);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text))
    return refuse('date.ambiguous', `"${text}" could be more than one day: write it as 2021-09-20.`);
  return refuse('date.unreadable', `"${text}" is not a date: write it as 2021-09-20.`);
}

/** A date such as 20/9/2021, which only a column that puts the day first can hold. */
export function isWrittenDayFirst(cell: Cell): boolean {
  const text = cellText(cell);
  // Asked of every cell of a column: most are told by two characters.
  if (text.charAt(2) !== '/' || text < '13') return false;
  const match = slashed.exec(text);
  return match !== null && Number(match[1]) > 12 && Number(match[2]) <= 12;
}

function readSerial(serial: number, text: string): Result<LocalDate> {
  if (serial < serials.first || serial >= serials.last + 1)
    return refuse('date.unreadable', `"${text}" is not a date: as a day's number it would lie far from our time.`);
  return ok(addDays(serialZero, Math.floor(serial)));
}

function readSlashed(match: RegExpExecArray, text: string, isDayFirst: boolean): Result<LocalDate> {
  const [, month = '', day = '', year = ''] = match;
  if (Number(month) > 12 && Number(day) <= 12) {
    return refuse(
      'date.ambiguous',
      `"${text}" puts the day before the month. Dates with slashes are read month first: write it as 2021-09-20.`,
    );
  }
  if (isDayFirst && Number(day) <= 12 && day !== month) {
    return refuse(
      'date.ambiguous',
      `"${text}" could be two days, since another date of this column puts the day before the month: write it as 2021-09-20.`,
    );
  }
  return existing(isoOf(year, month, day), text);
}

function namedMonth(text: string): string | undefined {
  const [, day, name, year] = dayMonth.exec(text) ?? [];
  const [, nameFirst, dayAfter, yearAfter] = monthDay.exec(text) ?? [];
  const month = monthNumber(name ?? nameFirst);
  return month && isoOf(year ?? yearAfter ?? '', month, day ?? dayAfter ?? '');
}

function monthNumber(name: string | undefined): string | undefined {
  const lower = name?.toLowerCase() ?? '';
  const index =
    fullMonths.indexOf(lower) >= 0 ? fullMonths.indexOf(lower) : months.indexOf(lower === 'sept' ? 'sep' : lower);
  return index < 0 ? undefined : String(index + 1);
}

function isoOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function existing(written: string, text: string): Result<LocalDate> {
  const date = parseLocalDate(written);
  return date ? ok(date) : refuse('date.impossible', `"${text}" is a day that no calendar has.`);
}
