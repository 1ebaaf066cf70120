/** What a bar chart shows, in words and as a table. */
import { countedNoun, listed } from './chart-counts.ts';
import type { Noun } from './chart-figure.tsx';
import type { ChartTable } from './chart-table.tsx';

export interface Bar {
  /** Under the bar. @example '8–30' */
  readonly label: string;
  /** The same for the ear and the table. @example '8 to 30 days late' */
  readonly words: string;
  readonly value: number;
  readonly isLate: boolean;
  readonly open?: (() => void) | undefined;
}

/** @example 'Aging: 3 milestones; 1 milestone 8 to 30 days late and 2 1 to 7 days late.' */
export function barSentence(title: string, bars: readonly Bar[], noun: Noun): string {
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const filled = bars.filter(({ value }) => value > 0);
  if (total === 0) return `${title}: no ${noun.many}.`;
  return `${title}: ${countedNoun(total, noun)}. ${listed(filled.map((bar) => `${bar.words}: ${bar.value}`))}.`;
}

export function barTable(bars: readonly Bar[], noun: Noun): ChartTable {
  const head = noun.many.charAt(0).toUpperCase() + noun.many.slice(1);
  return {
    columns: [{ title: 'Days' }, { title: head, isNumber: true }],
    rows: bars.map(({ words, value }) => [words, value]),
  };
}
