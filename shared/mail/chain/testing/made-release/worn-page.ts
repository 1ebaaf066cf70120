import type { Dice } from './dice.ts';
import { folded } from './head-styles.ts';

/** What printing, stamping, scanning and reading by machine do to lines. Shares are from 0 to 1. */
export interface Wear {
  /** Lines before which a page ends, with its banner and number. */
  readonly pageBreaks?: number;
  readonly isDoubleSpaced?: boolean;
  readonly indent?: string;
  /** Widest line of words, in characters; undefined: never folded. */
  readonly width?: number;
  /** Widest line of a header field, in characters. */
  readonly headWidth?: number;
  /** Labels and words misread by a scanner. */
  readonly misread?: number;
  readonly lineEnd?: '\n' | '\r\n';
  /** `below`: each value under its label; `columns`: all labels, then all values. */
  readonly labels?: 'beside' | 'below' | 'columns' | 'spaced' | 'run on';
  readonly hardBlanks?: boolean;
  /** Lines of heads that are gone, label and all; never that of the date. */
  readonly lost?: number;
  /** Documents printed a second time right behind the first. */
  readonly twice?: number;
}

/** A release under the printer. Lines count from 1. */
export interface WornPage {
  /** Prints some words and answers the number of their first line. */
  words(text: string, marks: string): number;
  /** Prints one line of a head; never before its first line ends a page. */
  head(text: string, marks: string, isFirst: boolean): number;
  blank(): void;
  /** The last line printed that is no blank and no furniture. */
  lastLine(): number;
  text(): string;
}

const stamps = [
  (page: number) => [`Page ${page} of 212`],
  (page: number) => ['UNCLASSIFIED//FOR OFFICIAL USE ONLY', String(page)],
  (page: number) => [`OLS-2019-${String(page).padStart(6, '0')}`],
  (page: number) => ['DRAFT/DELIBERATIVE/PRE-DECISIONAL', `- ${page} -`],
  (page: number) => ['Released under FOIA 2020-OLS-00417', `OLS00417_${String(page).padStart(6, '0')}`],
  (page: number) => [`Obtained via FOIA by Lamp Watch, Inc.`, `${page}`],
  (page: number) => [`CSB FOIA 2020-0${page % 90} Production 2 000${page}`],
];

const misreadLabels: readonly (readonly [RegExp, string])[] = [
  [/^From:/, 'Frorn:'],
  [/^From:/, '|From:'],
  [/^From:/, 'From :'],
  [/^From:/, 'From;'],
  [/^From:/, 'Fram:'],
  [/^From:/, 'F rom:'],
  [/^Sent:/, 'Sent :'],
  [/^Sent:/, 'Sent;'],
  [/^Sent:/, 'Senl:'],
  [/^To:/, 'T0:'],
  [/^To:/, 'To :'],
  [/^Subject:/, 'Subiect:'],
  [/^Subject:/, 'Subject :'],
  [/^Cc:/, 'Cc;'],
  [/^Date:/, 'Dale:'],
];

const misreadWords: readonly (readonly [RegExp, string])[] = [
  [/rn/, 'm'],
  [/l/, '1'],
  [/o/, '0'],
  [/cl/, 'd'],
  [/, (\d{4}) /, ',$1 '],
  [/ (PM|AM)/, '$1'],
  [/(\w{4})(\w{4})/, '$1 $2'],
];

export function openPage(dice: Dice, wear: Wear): WornPage {
  const rows: string[] = [];
  const stamp = dice.pick(stamps);
  let page = 1;
  let last = 0;
  const put = (text: string): number => {
    const blanks = wear.hardBlanks && text.includes(' ') && dice.chance(0.3) ? text.replace(' ', '\u00a0') : text;
    rows.push(blanks === '' ? '' : `${wear.indent ?? ''}${blanks}`);
    if (wear.isDoubleSpaced) rows.push('');
    return rows.length - (wear.isDoubleSpaced ? 1 : 0);
  };
  const endPage = (): void => {
    page++;
    rows.push('', ...stamp(page), dice.chance(0.3) ? '\f' : '', '');
  };
  const misread = (text: string, table: typeof misreadWords): string => {
    if (!dice.chance(wear.misread ?? 0)) return text;
    const [from, to] = dice.pick(table);
    return text.replace(from, to);
  };
  const printRows = (texts: readonly string[], marks: string, mayBreakFirst: boolean): number => {
    let first = 0;
    texts.forEach((text, at) => {
      if ((at > 0 || mayBreakFirst) && dice.chance(wear.pageBreaks ?? 0)) endPage();
      last = put(`${marks}${text}`);
      if (at === 0) first = last;
    });
    return first;
  };
  return {
    words: (text, marks) =>
      printRows(
        wear.width ? folded(misread(text, misreadWords), wear.width) : [misread(text, misreadWords)],
        marks,
        true,
      ),
    head: (text, marks, isFirst) => {
      const worn = misread(misread(text, misreadLabels), misreadWords.slice(4));
      return printRows(wear.headWidth ? folded(worn, wear.headWidth) : [worn], marks, !isFirst);
    },
    blank: () => {
      rows.push('');
    },
    lastLine: () => last,
    text: () => rows.join(wear.lineEnd ?? '\n'),
  };
}
