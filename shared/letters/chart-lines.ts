import type { BarChart } from './letter-document.ts';

/** The words of a chart in reading order, as its figure prints them: the series where there are several, then each bar's label and counts. */
export function chartLines({ series, rows }: BarChart): string[] {
  return [
    ...(series.length > 1 ? series.map(({ name }) => name) : []),
    ...rows.flatMap(({ label, counts }) => [label, ...counts.map(String)]),
  ];
}
