/** What a trend chart shows, in words and as a table. */
import { countedNoun, listed } from './chart-counts.ts';
import type { Noun } from './chart-figure.tsx';
import type { ChartTable } from './chart-table.tsx';

/** How a series is told from its neighbours without colour; only what is late is hatched. */
export type SeriesLook = 'solid' | 'outlined' | 'striped' | 'late';

export interface TrendSeries {
  /** @example 'resolved, open' */
  readonly name: string;
  readonly look: SeriesLook;
}

export interface TrendPoint {
  /** @example 'FY22 Q2' */
  readonly label: string;
  /** @example 'end of FY2022 Q2' */
  readonly words: string;
  /** One for each series, in their order. */
  readonly values: readonly number[];
}

export function totalOf({ values }: TrendPoint): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** @example 'Open recommendations: from 12 at the end of FY2020 Q3 to 18 at the end of FY2022 Q2; of these 4 unresolved and 14 resolved.' */
export function trendSentence(
  title: string,
  points: readonly TrendPoint[],
  series: readonly TrendSeries[],
  noun: Noun,
): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return `${title}: nothing is counted yet.`;
  const states = series.map(({ name }, at) => `${last.values[at] ?? 0} ${name}`);
  return `${title}: from ${countedNoun(totalOf(first), noun)} at the ${first.words} to ${totalOf(last)} at the ${last.words}; of these ${listed(states)}.`;
}

export function trendTable(points: readonly TrendPoint[], series: readonly TrendSeries[]): ChartTable {
  const numbers = [...series.map(({ name }) => name), 'all'];
  return {
    columns: [{ title: 'At' }, ...numbers.map((title) => ({ title, isNumber: true }))],
    rows: points.map((point) => [point.words, ...point.values, totalOf(point)]),
  };
}
