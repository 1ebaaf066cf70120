import { expect, it } from 'vitest';
import { evidenceIdSchema } from '../domain/ids.ts';
import { instantOf } from '../kernel/instant.ts';
import {
  type ChronologyLine,
  canMove,
  chronologySchema,
  inOrderOfClocks,
  isByHand,
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

it('orders by the moment where zones are known, also across days', () => {
  const at = (on: string, moment: string, text: string): ChronologyLine => ({
    ...clock(on, text),
    utc: instantOf(Date.parse(moment)),
  });
  const eastern = at('2022-02-18T23:30', '2022-02-19T04:30Z', 'late in Washington');
  const utc = at('2022-02-19T02:00', '2022-02-19T02:00Z', 'printed in UTC');
  const central = at('2022-02-18T14:09', '2022-02-18T20:09Z', 'from Dallas');
  expect(texts(withLines([], [eastern, utc, central]).lines)).toBe('from Dallas printed in UTC late in Washington');
  expect(texts(withLines([], [eastern, utc, day('2022-02-18', 'a fact')]).lines)).toBe(
    'a fact printed in UTC late in Washington',
  );
});

it('shows where a hand ordered otherwise than the clocks, and puts them back', () => {
  expect(lines.map((_, at) => isByHand(lines, at))).toEqual([false, false, false, false, false]);
  const moved = withMoved(lines, 1, 1);
  expect(moved.map((_, at) => isByHand(moved, at))).toEqual([false, true, true, false, false]);
  expect(inOrderOfClocks(moved)).toEqual(lines);
  expect(inOrderOfClocks(lines)).toBe(lines);
  // No clock orders a day against it.
  expect(isByHand(withMoved(lines, 3, -1), 3)).toBe(false);
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
