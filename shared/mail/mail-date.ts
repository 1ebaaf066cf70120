import { z } from 'zod';
import { type Instant, instantOf, instantSchema } from '../kernel/instant.ts';
import type { MailZone } from './mail-zone.ts';
import { mailZoneSchema, readZone } from './mail-zone.ts';

const noteSchema = z.enum([
  'unreadable',
  'weekdayWrong',
  'yearShort',
  'leapSecond',
  'zoneMissing',
  'zoneUnknown',
  /** Words after the date were left out of the reading. */
  'trailingText',
]);
export type MailDateNote = z.infer<typeof noteSchema>;

/**
 * A Date header as evidence: what it says, how it was understood, and a moment in UTC only when the header itself settles one.
 * `shown` is the clock as the header shows it, without zone: `2022-02-18T14:03:00`, `2022-02-18T14:03` or `2022-02-18`.
 */
export const mailDateSchema = z.strictObject({
  raw: z.string(),
  shown: z.string().nullable(),
  zone: mailZoneSchema.nullable(),
  utc: instantSchema.nullable(),
  precision: z.enum(['second', 'minute', 'day', 'none']),
  notes: z.array(noteSchema),
});
export type MailDate = z.infer<typeof mailDateSchema>;

interface Clock {
  readonly day: number;
  readonly month: number;
  readonly year: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly weekday?: string | undefined;
  /** What follows the clock: the zone, perhaps more. */
  readonly rest: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const weekdayPart = '(?:(?<weekday>[A-Za-z]{3,9})\\.?,?\\s+)?';
const timePart =
  '(?<hour>\\d{1,2})\\s*:\\s*(?<minute>\\d{2})(?:\\s*:\\s*(?<second>\\d{2})(?:\\.\\d{1,9})?)?(?:\\s*(?<half>[AaPp]\\.?[Mm]\\.?)(?![A-Za-z]))?';
const monthPart = '(?<month>[A-Za-z]{3,9})\\.?';

/** In order: RFC 5322 3.3 (and RFC 822's short years); C's asctime, with the zone on either side of the year; American long form; ISO 8601. */
const forms: readonly RegExp[] = [
  new RegExp(
    `^${weekdayPart}(?<day>\\d{1,2})[\\s-]+${monthPart}[\\s-]+(?<year>\\d{2,4})(?!\\d)(?:,?\\s+(?:at\\s+)?${timePart})?(?<rest>.*)$`,
  ),
  new RegExp(
    `^${weekdayPart}${monthPart}\\s+(?<day>\\d{1,2})\\s+${timePart}\\s+(?<zone>[A-Z]{1,5}\\s+)?(?<year>\\d{4})(?!\\d)(?<rest>.*)$`,
  ),
  new RegExp(
    `^${weekdayPart}${monthPart}\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})(?!\\d)(?:,?\\s+(?:at\\s+)?${timePart})?(?<rest>.*)$`,
  ),
  new RegExp(`^(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T\\s]+${timePart})?(?<rest>.*)$`),
];

/**
 * Reads a Date header field. Never invents: a date that no form fits, or that no calendar has, keeps only `raw`; a clock without a
 * usable zone keeps `shown` and has no `utc`. Numeric dates such as 02/03/2022 are unreadable, for their order is a guess.
 * Two-digit years, obsolete zones and comments as in RFC 5322 4.3.
 * @example readMailDate('Fri, 18 Feb 2022 14:03 EST').utc // '2022-02-18T19:03:00.000Z'
 */
export function readMailDate(raw: string): MailDate {
  const clock = readClock(withoutComments(raw).replace(/\s+/g, ' ').trim());
  const year = clock && fullYear(clock.year);
  if (!clock || year === undefined || !isRealClock(clock, year))
    return { raw, shown: null, zone: null, utc: null, precision: 'none', notes: ['unreadable'] };
  const notes: MailDateNote[] = [];
  if (clock.year.length < 4) notes.push('yearShort');
  if (clock.second === 60) notes.push('leapSecond');
  if (clock.weekday && !isWeekday(clock, year)) notes.push('weekdayWrong');
  if (clock.hour === undefined && clock.rest !== '') notes.push('trailingText');
  if (clock.hour === undefined)
    return { raw, shown: shownText(clock, year), zone: null, utc: null, precision: 'day', notes };
  const { zone, note, hasMore } = readZone(clock.rest);
  if (note) notes.push(note);
  if (hasMore) notes.push('trailingText');
  const precision = clock.second === undefined ? 'minute' : 'second';
  return { raw, shown: shownText(clock, year), zone, utc: utcOf(clock, year, zone), precision, notes };
}

function readClock(text: string): Clock | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const month = monthNumber(groups.month ?? '');
    if (month === undefined) continue;
    const time = groups.hour === undefined ? {} : timeOf(groups);
    return {
      day: Number(groups.day),
      month,
      year: groups.year ?? '',
      weekday: groups.weekday,
      rest: `${groups.zone ?? ''} ${groups.rest ?? ''}`.trim(),
      ...time,
    };
  }
  return undefined;
}

function timeOf(groups: Record<string, string | undefined>): { hour: number; minute: number; second?: number } {
  const time = { hour: hourOf(Number(groups.hour), groups.half), minute: Number(groups.minute) };
  return groups.second === undefined ? time : { ...time, second: Number(groups.second) };
}

/** 12-hour clocks: 12 AM is 0, 12 PM is 12; an hour that the half does not allow gives 99, which no clock has. */
function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function monthNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = months.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** RFC 5322 4.3: 00 to 49 are 2000 to 2049, other short years count from 1900. */
function fullYear(text: string): number | undefined {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  if (text.length === 3) return 1900 + year;
  return year >= 1900 ? year : undefined;
}

function isRealClock(clock: Clock, year: number): boolean {
  const { day, month, hour = 0, minute = 0, second = 0 } = clock;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && hour <= 23 && minute <= 59 && second <= 60;
}

function isWeekday(clock: Clock, year: number): boolean {
  const weekday = weekdays[new Date(Date.UTC(year, clock.month - 1, clock.day)).getUTCDay()];
  return clock.weekday?.slice(0, 3).toLowerCase() === weekday;
}

function shownText(clock: Clock, year: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${year}-${two(clock.month)}-${two(clock.day)}`;
  if (clock.hour === undefined || clock.minute === undefined) return day;
  return `${day}T${two(clock.hour)}:${two(clock.minute)}${clock.second === undefined ? '' : `:${two(clock.second)}`}`;
}

function utcOf(clock: Clock, year: number, zone: MailZone | null): Instant | null {
  if (!zone) return null;
  const { month, day, hour = 0, minute = 0, second = 0 } = clock;
  return instantOf(Date.UTC(year, month - 1, day, hour, minute, second) - zone.offsetMinutes * 60_000);
}

/** Comments nest and may quote a parenthesis (RFC 5322 3.2.2); an unclosed one runs to the end. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text;
  let kept = '';
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\\' && depth > 0) at++;
    else if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0) kept += char;
  }
  return kept;
}
