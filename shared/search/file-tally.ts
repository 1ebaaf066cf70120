import { z } from 'zod';
import { type WhyNoText, whyNoText } from '../mail/file-text.ts';

/** What became of the words of a file: not read yet, searched, searched in its beginning only, or why they are not. */
export const fileWords = ['waiting', 'read', 'beginning', ...whyNoText] as const;
export type FileWords = (typeof fileWords)[number];

/** How many attached files and documents there are whose words are to be searched; the same file counts once, however often it came. */
export const fileTallySchema = z.record(z.enum(fileWords), z.int().nonnegative());
export type FileTally = z.output<typeof fileTallySchema>;

export const noFiles: FileTally = {
  waiting: 0,
  read: 0,
  beginning: 0,
  encrypted: 0,
  noWords: 0,
  tooLarge: 0,
  oldOffice: 0,
  unreadable: 0,
};

const reasons: Readonly<Record<WhyNoText, string>> = {
  encrypted: 'closed by a password',
  noWords: 'without words (pictures, scans, recordings)',
  tooLarge: 'too large',
  oldOffice: 'of an old kind (.doc, .xls, .ppt)',
  unreadable: 'damaged or of a kind that is not read',
};

/** While files are read; undefined where all are. @example 'Attached files are being read: 120 of 300. More may be found.' */
export function waitingInWords(tally: FileTally): string | undefined {
  if (tally.waiting === 0) return undefined;
  const all = Object.values(tally).reduce((sum, one) => sum + one);
  return `Attached files are being read: ${figure(all - tally.waiting)} of ${figure(all)}. More may be found.`;
}

/**
 * What is not searched, or not to its end, and why; undefined where everything is.
 * @example '3 attached files are found by name only: 1 closed by a password, 2 too large.'
 */
export function unsearchedInWords(tally: FileTally): string | undefined {
  const parts = whyNoText.filter((why) => tally[why] > 0).map((why) => `${figure(tally[why])} ${reasons[why]}`);
  const many = whyNoText.reduce((sum, why) => sum + tally[why], 0);
  const sentences = [
    ...(many > 0 ? [`${files(many)} found by name only: ${parts.join(', ')}.`] : []),
    ...(tally.beginning > 0
      ? [`Of ${longer(tally.beginning)} than ${longestInWords}, only the beginning is searched.`]
      : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function files(many: number): string {
  return many === 1 ? '1 attached file is' : `${figure(many)} attached files are`;
}

function longer(many: number): string {
  return many === 1 ? '1 file that is longer' : `${figure(many)} files that are longer`;
}

const longestInWords = '500,000 characters or 3,000 pages';

const ofOne: Readonly<Record<Exclude<FileWords, 'read'>, string>> = {
  waiting: 'Its words are not searched yet: they are still to be read.',
  beginning: `Only the beginning of its words is searched: it is longer than ${longestInWords}.`,
  encrypted: 'Its words are not searched: it is closed by a password.',
  noWords: 'It holds no words that could be searched: it is a picture, a scan or a recording.',
  tooLarge: 'Its words are not searched: it is too large.',
  oldOffice: 'Its words are not searched: it is of an old kind (.doc, .xls, .ppt), which is not read.',
  unreadable: 'Its words are not searched: it is damaged, or of a kind that is not read.',
};

/** What search knows of one file; undefined where all of its words are searched. */
export function wordsOfFileInWords(words: FileWords): string | undefined {
  return words === 'read' ? undefined : ofOne[words];
}

function figure(number: number): string {
  return number.toLocaleString('en-US');
}
