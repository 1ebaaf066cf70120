import { z } from 'zod';
import { type WhyNoText, whyNoText } from '../mail/file-text.ts';

const count = z.int().nonnegative();

/** How many attached files and documents there are whose words are to be searched; the same file counts once, however often it came. */
export const fileTallySchema = z.strictObject({
  /** Not read yet. */
  waiting: count,
  read: count,
  encrypted: count,
  noWords: count,
  tooLarge: count,
  unreadable: count,
});
export type FileTally = z.output<typeof fileTallySchema>;

export const noFiles: FileTally = { waiting: 0, read: 0, encrypted: 0, noWords: 0, tooLarge: 0, unreadable: 0 };

const reasons: Readonly<Record<WhyNoText, string>> = {
  encrypted: 'closed by a password',
  noWords: 'without words (pictures, scans, recordings)',
  tooLarge: 'too large',
  unreadable: 'damaged or of a kind that is not read',
};

/** While files are read; undefined where all are. @example 'Attached files are being read: 120 of 300. More may be found.' */
export function waitingInWords(tally: FileTally): string | undefined {
  if (tally.waiting === 0) return undefined;
  const all = Object.values(tally).reduce((sum, one) => sum + one);
  return `Attached files are being read: ${figure(all - tally.waiting)} of ${figure(all)}. More may be found.`;
}

/** What is not searched, and why; undefined where everything is. @example '3 attached files are found by their names only: 1 closed by a password, 2 too large.' */
export function unsearchedInWords(tally: FileTally): string | undefined {
  const parts = whyNoText.filter((why) => tally[why] > 0).map((why) => `${figure(tally[why])} ${reasons[why]}`);
  if (parts.length === 0) return undefined;
  const many = whyNoText.reduce((sum, why) => sum + tally[why], 0);
  const files = many === 1 ? '1 attached file is' : `${figure(many)} attached files are`;
  return `${files} found by name only: ${parts.join(', ')}.`;
}

function figure(number: number): string {
  return number.toLocaleString('en-US');
}
