import { addDays, dayOfWeek } from '../calendar/local-date-arithmetic.ts';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';

/** A day by which a text asks for something. Nothing is opened by it: the officer decides. */
export interface AskedDate {
  readonly due: LocalDate;
  /** As the text has it: `by COB 2/4`. */
  readonly words: string;
  /** What had to be supplied to read it, as a sentence; undefined where the text tells the whole day. */
  readonly assumed: string | undefined;
  /** 1-based. */
  readonly line: number;
  /** The line itself, trimmed. */
  readonly quote: string;
}

/**
 * Days told after words such as "by", "no later than", "NLT", "due", in the forms of American mail: `2/4`, `2/4/22`, `02-04-2022`,
 * `February 4`, `Feb. 4th, 2022`, `4 February 2022`, `2022-02-04`, `Friday`. A missing year is the one that puts the day on or
 * after the day the message was sent; a weekday alone is the next after that day; without `sentOn` neither is read.
 */
export function askedDates(text: string, sentOn: LocalDate | undefined): readonly AskedDate[] {
  const found = new Map<LocalDate, AskedDate>();
  for (const [index, line] of text.split('\n').entries()) {
    for (const match of line.matchAll(asked)) {
      const read = readDay(match.groups ?? {}, sentOn);
      if (read === undefined || found.has(read.due)) continue;
      found.set(read.due, { ...read, words: match[0].trim(), line: index + 1, quote: line.trim() });
    }
  }
  return [...found.values()];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const lead =
  '\\b(?:by|before|no later than|not later than|nlt|due(?: date)?(?: is| on| by|:)?|deadline(?: is|:)?|suspense(?: is|:)?)';
const hour =
  '(?: (?:cob|close of business|eob|eod|noon|end of day|\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\.?(?: e[sd]?t)?)(?: on|,)?)?';
const weekday = `(?: (?<weekday>${weekdays.join('|')})\\b,?)?`;
const day = [
  '(?<iso>\\d{4}-\\d{2}-\\d{2})',
  '(?<m>\\d{1,2})[/-](?<d>\\d{1,2})(?:[/-](?<y>\\d{4}|\\d{2}))?(?![/\\d-])',
  `(?<month>${monthNames})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?\\b`,
  `(?<day2>\\d{1,2}) (?<month2>${monthNames})\\.?(?:,? (?<year2>\\d{4}))?\\b`,
].join('|');
/** Either a weekday alone or any day, with or without its weekday. */
const asked = new RegExp(`${lead}${hour}(?:${weekday} (?:${day})| (?<alone>${weekdays.join('|')})\\b)`, 'gi');

type Groups = Readonly<Record<string, string | undefined>>;
type Read = Pick<AskedDate, 'due' | 'assumed'> | undefined;

function readDay(groups: Groups, sentOn: LocalDate | undefined): Read {
  const { iso, m, d, y, month = groups.month2, day = groups.day2, year = groups.year2, alone } = groups;
  if (iso !== undefined) return whole(iso);
  if (alone !== undefined) return sentOn && nextWeekday(alone, sentOn);
  const monthNumber = m ?? (month === undefined ? undefined : months.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  const dayNumber = d ?? day;
  if (monthNumber === undefined || dayNumber === undefined) return undefined;
  const monthDay = `${String(monthNumber).padStart(2, '0')}-${dayNumber.padStart(2, '0')}`;
  const told = y ?? year;
  if (told !== undefined) return whole(`${told.length === 2 ? `20${told}` : told}-${monthDay}`);
  return sentOn && nextOf(monthDay, sentOn);
}

function whole(text: string): Read {
  const due = parseLocalDate(text);
  return due && { due, assumed: undefined };
}

function nextOf(monthDay: string, sentOn: LocalDate): Read {
  const year = Number(sentOn.slice(0, 4));
  const due = [year, year + 1].map((one) => parseLocalDate(`${one}-${monthDay}`)).find((one) => one && one >= sentOn);
  return due && { due, assumed: `No year is told: ${due.slice(0, 4)} follows the day the message was sent.` };
}

function nextWeekday(name: string, sentOn: LocalDate): Read {
  const ahead = (weekdays.indexOf(name.toLowerCase()) - dayOfWeek(sentOn) + 7) % 7;
  return {
    due: addDays(sentOn, ahead === 0 ? 7 : ahead),
    assumed: 'Only a weekday is told: the next after the day the message was sent.',
  };
}
