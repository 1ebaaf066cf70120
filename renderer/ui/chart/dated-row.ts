/** Rows of the date grammar: an original, a current and perhaps an actual day. What they mean is decided by who draws them. */
import { countedNoun, listed } from './chart-counts.ts';
import type { Noun } from './chart-figure.tsx';
import type { ChartTable } from './chart-table.tsx';
import { type Day, dayInWords } from './day.ts';

export type DatedState = 'complete' | 'pastDue' | 'slipped' | 'dueThisWeek' | 'onTime';

export interface DatedRow {
  readonly id: string;
  readonly title: string;
  readonly original: Day;
  readonly current: Day;
  readonly actual?: Day | undefined;
  readonly state: DatedState;
  /** Calendar days from the original date; negative is early. */
  readonly slipDays: number;
  /** How it stands, at the end of its line. @example '4 days past due, moved 121' */
  readonly words: string;
  readonly open?: (() => void) | undefined;
}

const stateWords: readonly (readonly [DatedState, string])[] = [
  ['complete', 'complete'],
  ['pastDue', 'past due'],
  ['slipped', 'slipped'],
  ['dueThisWeek', 'due this week'],
  ['onTime', 'on time'],
];

/** All that a row's line shows, for a screen reader. */
export function datedRowLabel({ id, title, original, words }: DatedRow): string {
  return `${id} ${title}, originally ${dayInWords(original)}, ${words}`;
}

/** @example 'CAP-0022: 7 milestones; 2 complete, 2 past due and 3 slipped. The longest slip is 125 days, M-00094.' */
export function datedSentence(title: string, rows: readonly DatedRow[], noun: Noun): string {
  if (rows.length === 0) return `${title}: no ${noun.many}.`;
  const counts = stateWords
    .map(([state, word]) => [rows.filter((row) => row.state === state).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`);
  return `${title}: ${countedNoun(rows.length, noun)}; ${listed(counts)}. ${longestSlip(rows)}`;
}

function longestSlip(rows: readonly DatedRow[]): string {
  const [longest] = rows.toSorted((a, b) => b.slipDays - a.slipDays);
  if (longest === undefined || longest.slipDays <= 0) return 'None is later than its original date.';
  return `The longest slip is ${countedNoun(longest.slipDays, { one: 'day', many: 'days' })}, ${longest.id}.`;
}

const dateColumns = [
  { title: 'Original' },
  { title: 'Current' },
  { title: 'Actual' },
  { title: 'Slip, days', isNumber: true },
  { title: 'By the dates', isLong: true },
] as const;

export function datedTable(rows: readonly DatedRow[]): ChartTable {
  return { columns: [{ title: 'No.' }, { title: 'Title', isLong: true }, ...dateColumns], rows: rows.map(datedCells) };
}

function datedCells(row: DatedRow): readonly (string | number)[] {
  const { id, title, original, current, actual, slipDays, words } = row;
  return [
    id,
    title,
    dayInWords(original),
    current === original ? 'same' : dayInWords(current),
    actual === undefined ? 'none' : dayInWords(actual),
    slipDays,
    words,
  ];
}
