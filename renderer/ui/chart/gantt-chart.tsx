import { countedNoun } from './chart-counts.ts';
import { ChartFigure, type ChartHead, type Noun } from './chart-figure.tsx';
import type { ChartTable } from './chart-table.tsx';
import { DatedDrawing, type DatedHeading, type DatedLine, leastDatedWidth } from './dated-drawing.tsx';
import { type DatedRow, datedSentence, datedTable } from './dated-row.ts';
import type { TimeSpan } from './scale.ts';

export interface GanttGroup extends DatedHeading {
  readonly rows: readonly DatedRow[];
}

interface GanttChartProps extends ChartHead {
  readonly groups: readonly GanttGroup[];
  readonly span: TimeSpan;
  readonly noun: Noun;
  readonly groupNoun: Noun;
}

/** Plans and the milestones in them against months and named periods. */
export function GanttChart({ groups, span, noun, groupNoun, ...head }: GanttChartProps) {
  const rows = groups.flatMap((group) => group.rows);
  const sentence = datedSentence(`${head.title}, ${countedNoun(groups.length, groupNoun)}`, rows, noun);
  const lines = groups.flatMap((group): readonly DatedLine[] => [
    { heading: group, rows: group.rows },
    ...group.rows.map((row) => ({ row })),
  ]);
  return (
    <ChartFigure {...head} sentence={sentence} table={ganttTable(groups, groupNoun)} leastWidth={leastDatedWidth}>
      {(width) => <DatedDrawing lines={lines} span={span} width={width} sentence={sentence} hasMonths />}
    </ChartFigure>
  );
}

/** The rows of all groups, each with its group's id; a group without rows keeps a line of its own. */
export function ganttTable(groups: readonly GanttGroup[], groupNoun: Noun): ChartTable {
  const title = groupNoun.one.charAt(0).toUpperCase() + groupNoun.one.slice(1);
  const { columns } = datedTable([]);
  return {
    columns: [...columns.slice(0, 1), { title }, ...columns.slice(1)],
    rows: groups.flatMap((group) =>
      group.rows.length === 0
        ? [['none', group.id, ...columns.slice(1).map(() => '')]]
        : datedTable(group.rows).rows.map(([id = '', ...cells]) => [id, group.id, ...cells]),
    ),
  };
}
