import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateSchema } from '../../kernel/local-date.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const dated = new RegExp(
  `\\b${month}[ \\u00a0](\\d{1,2}), (\\d{4})|\\b(\\d{1,2})[ \\u00a0]${month}[ \\u00a0](\\d{4})|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b|\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b`,
  'g',
);

export interface DateInText {
  readonly date: LocalDate;
  /** As it is written. */
  readonly words: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
}

/** The days that a text names, as American letters write them: 'June 30, 2022', '30 Jun 2022', '2022-06-30', '6/30/2022'. */
export function datesIn(text: string): readonly DateInText[] {
  return [...text.matchAll(dated)].flatMap((match) => {
    const date = localDateSchema.safeParse(isoOf(match));
    return date.success ? [{ date: date.data, words: match[0], at: match.index }] : [];
  });
}

function isoOf(match: RegExpMatchArray): string {
  const [, name1, day1, year1, day2, name2, year2, year3, month3, day3, month4, day4, year4] = match;
  const named = name1 ?? name2;
  const year = year1 ?? year2 ?? year3 ?? year4 ?? '';
  const number = named ? String(monthNames.indexOf(named.toLowerCase().slice(0, 3)) + 1) : (month3 ?? month4 ?? '');
  const day = day1 ?? day2 ?? day3 ?? day4 ?? '';
  return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
