import type { MailZone } from '../mail-zone.ts';
import { readZone } from '../mail-zone.ts';
import { mailLanguages } from './mail-languages.ts';

/** A clock as a quoted header shows it; nothing in it is guessed except the order of an all-figure date, which `order` names. */
export interface ShownClock {
  /** `2022-04-03T13:44:35`, `2022-04-03T13:44` or `2022-04-03`. */
  readonly shown: string;
  /** The shown clock read as if it were UTC, in milliseconds. */
  readonly wallMs: number;
  readonly precision: 'second' | 'minute' | 'day';
  /** Only where the text states one. */
  readonly zone: MailZone | null;
  /** The month is a figure, as review tools print it; clients write its name. */
  readonly isFigures: boolean;
  /** `fixed`: the text allows one reading only; else the order that was chosen for an all-figure date. */
  readonly order: 'fixed' | 'monthFirst' | 'dayFirst';
}

export type FigureOrder = 'monthFirst' | 'dayFirst';

const monthNumbers = new Map(
  mailLanguages.flatMap(({ months }) =>
    months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
);
const monthNames = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const yearPart = '(?<year>\\d{4}|\\d{2})(?!\\d)';
const between = "(?:st|nd|rd|th|er|º|ª|\\.)?[\\s,-]*(?:de\\s+|d'|del\\s+|of\\s+)?";
const dayMonthYear = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})${between}(?<month>${monthNames})(?!\\p{L})\\.?[\\s,-]*(?:de\\s+|del\\s+)?${yearPart}`,
  'u',
);
const monthDayYear = new RegExp(
  `(?<!\\p{L})(?<month>${monthNames})(?!\\p{L})\\.?\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*(?<year>\\d{4})(?!\\d)`,
  'u',
);
/** `2022-02-08`, `2022. 02. 08.`, `2022年2月8日`. */
const yearFirst = /(?<!\d)(?<year>\d{4})(?:[-/.] ?|年)(?<month>\d{1,2})(?:[-/.] ?|月)(?<day>\d{1,2})(?!\d)/;
/** `2022. február 8.` */
const yearMonthDay = new RegExp(
  `(?<!\\d)(?<year>\\d{4})\\. (?<month>${monthNames})(?!\\p{L})\\.? (?<day>\\d{1,2})(?!\\d)`,
  'u',
);
const figures = /(?<![\d.])(?<first>\d{1,2})(?<mark>\. |[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?!\d)/;
const timeOfDay =
  /(?<![\d:])(?:(?<before>[上下]午|午[前後])\s?)?(?<hour>\d{1,2})\s?(?:[:.]|h\s?|\bh\b)\s?(?<minute>[0-5]\d)(?!\d)(?:\s?[:.]\s?(?<second>[0-5]\d|60)(?!\d))?(?:\.\d+)?(?:\s*(?<half>[ap])\.?\s?m\b\.?|\s*(?<greek>[πμ])\.\s?μ\.)?/;
const wholeHour = /(?<![\d:])(?<hour>\d{1,2})\s*(?<half>[ap])\.?\s?m\b\.?/;
const statedZone = /(?<![\p{L}\d])((?:utc|gmt)?\s?[+-]\d{1,2}:?\d{2}|(?:utc|gmt)[+-]\d{1,2}|[a-z]{3,4})(?![\p{L}\d])/gu;

/**
 * Reads the first date in a text, in any of the mail languages, and the clock after or before it. Answers undefined where there is no
 * date or the calendar has no such day: nothing is filled in. `order` settles all-figure dates that allow two readings.
 * @example readShownClock('lundi 7 février 2022 10:43', 'dayFirst')?.shown // '2022-02-07T10:43'
 */
export function readShownClock(text: string, order: FigureOrder): ShownClock | undefined {
  if (!/\d/.test(text)) return undefined;
  const plain = text
    .slice(0, longestDate)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[*_’]/g, (char) => (char === '’' ? "'" : ' '));
  return clockIn(plain, order) ?? clockIn(plain.replace(wordsApart, ''), order);
}

/** A blank within a word, as scanners leave one: `Nove mber`. */
const wordsApart = /(?<=\p{Ll}{2}) (?=\p{Ll}{2})/gu;

function clockIn(plain: string, order: FigureOrder): ShownClock | undefined {
  const found = readDay(plain, order);
  if (!found) return undefined;
  const rest = `${plain.slice(0, found.at)} ${dateStood} ${plain.slice(found.end)}`;
  return withTime(found, rest);
}

/** Characters in which a date and its clock stand, however long the field. */
const longestDate = 400;

/** The order to assume for an all-figure date: the file's own, else American for a 12-hour clock, else as the language writes it. */
export function figureOrder(text: string, known: FigureOrder | undefined, tag: string): FigureOrder {
  if (known) return known;
  if (/\d\s*[ap]\.?m\b/i.test(text)) return 'monthFirst';
  return mailLanguages.find((language) => language.tag === tag)?.isDayFirst ? 'dayFirst' : 'monthFirst';
}

/** The order that the all-figure dates of these texts show where they allow one reading only; undefined where none does. */
export function shownFigureOrder(texts: Iterable<string>): FigureOrder | undefined {
  let balance = 0;
  for (const text of texts) {
    const match = /(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](?:\d{4}|\d{2})(?!\d)/.exec(text);
    if (!match) continue;
    if (Number(match[1]) > 12) balance--;
    else if (Number(match[2]) > 12) balance++;
  }
  if (balance === 0) return undefined;
  return balance > 0 ? 'monthFirst' : 'dayFirst';
}

/** Takes the place of the date in a text while its clock is looked for: a character of no script. */
const dateStood = '\ufffc';

interface FoundDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly order: ShownClock['order'];
  readonly isFigures: boolean;
  readonly at: number;
  readonly end: number;
}

function readDay(text: string, order: FigureOrder): FoundDay | undefined {
  for (const form of [dayMonthYear, monthDayYear, yearFirst, yearMonthDay]) {
    const match = form.exec(text);
    const day = match?.groups && dayOf(match.groups);
    if (match && day && isRealDay(day))
      return { ...day, order: 'fixed', isFigures: false, at: match.index, end: match.index + match[0].length };
  }
  const match = figures.exec(text);
  if (!match?.groups) return undefined;
  const day = figureDay(match.groups, order);
  return day && { ...day, isFigures: true, at: match.index, end: match.index + match[0].length };
}

function dayOf(groups: Record<string, string | undefined>): { year: number; month: number; day: number } {
  const month = groups.month ?? '';
  return {
    year: fullYear(groups.year ?? ''),
    month: monthNumbers.get(month) ?? Number(month),
    day: Number(groups.day),
  };
}

/** A dotted date is day first everywhere it is written; otherwise a figure above twelve settles it, or the order asked for. */
function figureDay(groups: Record<string, string | undefined>, order: FigureOrder) {
  const first = Number(groups.first);
  const second = Number(groups.second);
  const year = fullYear(groups.year ?? '');
  const monthFirst = { year, month: first, day: second };
  const dayFirst = { year, month: second, day: first };
  const canMonthFirst = !groups.mark?.startsWith('.') && isRealDay(monthFirst);
  const canDayFirst = isRealDay(dayFirst);
  if (canMonthFirst && canDayFirst && first !== second)
    return { ...(order === 'monthFirst' ? monthFirst : dayFirst), order };
  if (canMonthFirst) return { ...monthFirst, order: 'fixed' as const };
  return canDayFirst ? { ...dayFirst, order: 'fixed' as const } : undefined;
}

/** RFC 5322 4.3 for short years. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function isRealDay({ year, month, day }: { year: number; month: number; day: number }): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function withTime(found: FoundDay, rest: string): ShownClock {
  const after = rest.indexOf(dateStood);
  const tail = rest.slice(after);
  const match = timeOfDay.exec(tail) ?? wholeHour.exec(tail) ?? timeOfDay.exec(rest) ?? wholeHour.exec(rest);
  const hour = match?.groups && hourOf(Number(match.groups.hour), halfOf(match.groups));
  const dayMs = Date.UTC(found.year, found.month - 1, found.day);
  const day = new Date(dayMs).toISOString().slice(0, 10);
  if (!match || hour === undefined || hour > 23)
    return { shown: day, wallMs: dayMs, precision: 'day', zone: null, isFigures: found.isFigures, order: found.order };
  const minute = match.groups?.minute ?? '00';
  const second = match.groups?.second;
  const shown = `${day}T${String(hour).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  const wallMs = dayMs + ((hour * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;
  const within = rest.indexOf(match[0]) + match[0].length;
  return {
    shown,
    wallMs,
    precision: second === undefined ? 'minute' : 'second',
    zone: zoneAfter(rest.slice(within)),
    isFigures: found.isFigures,
    order: found.order,
  };
}

/** Half of the day, as English, Greek, Chinese and Japanese write it. */
function halfOf({ half, greek, before }: Record<string, string | undefined>): string | undefined {
  if (greek !== undefined) return greek === 'μ' ? 'p' : 'a';
  return before === undefined ? half : /下|後/.test(before) ? 'p' : 'a';
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour > 12) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** The zone must stand right after the clock: a name or word further on may look like one. */
function zoneAfter(text: string): MailZone | null {
  for (const match of text.slice(0, 40).matchAll(statedZone)) {
    if (/[^\s(]/.test(text.slice(text.indexOf(dateStood, 0) + 1, match.index))) return null;
    const { zone } = readZone((match[1] ?? '').replace(/\s/g, '').toUpperCase());
    return zone;
  }
  return null;
}
