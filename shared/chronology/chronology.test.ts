import { expect, it } from 'vitest';
import { evidenceIdSchema } from '../domain/ids.ts';
import {
  type ChronologyLine,
  canMove,
  chronologySchema,
  withLines,
  withMoved,
  withoutLine,
  withText,
} from './chronology.ts';

const day = (on: string, text: string): ChronologyLine => ({ on, precision: 'day', text });
const clock = (on: string, text: string): ChronologyLine => ({ on, precision: 'minute', text });
const texts = (lines: readonly ChronologyLine[]) => lines.map(({ text }) => text).join(' ');

const lines = withLines(
  [],
  [
    clock('2022-02-18T11:02', 'c'),
    day('2022-02-09', 'a'),
    clock('2022-02-18T10:31', 'b'),
    day('2022-02-18', 'd'),
    day('2022-03-16', 'e'),
  ],
).lines;

it('puts lines in order of their days, and clocks of one day in theirs', () => expect(texts(lines)).toBe('a b c d e'));

it('adds nothing twice', () => {
  expect(withLines(lines, [day('2022-02-09', 'a'), day('2022-02-09', 'f')])).toMatchObject({ fresh: 1 });
  const cited = { ...day('2022-02-09', 'a'), evidence: evidenceIdSchema.parse('E-0123456789') };
  expect(withLines(lines, [cited]).fresh).toBe(1);
});

it('moves a line within its day only', () => {
  expect(texts(withMoved(lines, 1, 1))).toBe('a c b d e');
  expect(texts(withMoved(lines, 3, 1))).toBe('a b c d e');
  expect([0, 1, 2, 3, 4].map((at) => canMove(lines, at, -1))).toEqual([false, false, true, true, false]);
});

it('rewords and removes', () => {
  expect(texts(withText(lines, 1, 'B'))).toBe('a B c d e');
  expect(texts(withoutLine(lines, 4))).toBe('a b c d');
});

it('refuses what is no chronology', () => {
  expect(chronologySchema.safeParse({ id: 'CH-0001', title: 'x', lines }).success).toBe(true);
  expect(chronologySchema.safeParse({ id: '../x', title: 'x', lines: [] }).success).toBe(false);
  expect(chronologySchema.safeParse({ id: 'CH-0001', title: ' ', lines: [] }).success).toBe(false);
});
