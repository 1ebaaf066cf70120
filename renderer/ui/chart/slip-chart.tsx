import { ChartFigure, type ChartHead, type Noun } from './chart-figure.tsx';
import { DatedDrawing, leastDatedWidth } from './dated-drawing.tsx';
import { type DatedRow, datedSentence, datedTable } from './dated-row.ts';
import type { TimeSpan } from './scale.ts';

interface SlipChartProps extends ChartHead {
  readonly rows: readonly DatedRow[];
  readonly span: TimeSpan;
  readonly noun: Noun;
}

/** How far dates moved: from the original to the current one, and on to today where that has passed. Rows stand as they are given. */
export function SlipChart({ rows, span, noun, ...head }: SlipChartProps) {
  const sentence = datedSentence(head.title, rows, noun);
  return (
    <ChartFigure {...head} sentence={sentence} table={datedTable(rows)} leastWidth={leastDatedWidth}>
      {(width) => (
        <DatedDrawing
          lines={rows.map((row) => ({ row }))}
          span={span}
          width={width}
          sentence={sentence}
          hasMonths={false}
        />
      )}
    </ChartFigure>
  );
}
