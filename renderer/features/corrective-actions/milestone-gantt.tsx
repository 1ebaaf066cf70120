import { memo } from 'react';
import { fiscalSpan } from '../../../shared/figures/fiscal-span.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { SlipChart } from '../../ui/chart/slip-chart.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { saveChartFile } from '../dashboard/api.ts';
import type { MilestoneRow } from '../docket/api.ts';
import { datedMilestone } from './dated-milestone.ts';

interface MilestoneGanttProps {
  /** The plan's, or whatever the milestones have in common. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly MilestoneRow[];
  readonly today: LocalDate;
}

/** The dates of milestones against time: original, current and actual, the slip between, and how long the late ones are late. */
export const MilestoneGantt = memo(({ id, title, rows, today }: MilestoneGanttProps) => {
  const workbench = useWorkbench();
  const done = rows.filter(({ completedOn }) => completedOn !== undefined).length;
  const days = rows.flatMap(({ originalDue, due, completedOn }) => [originalDue, due, completedOn ?? due]);
  return (
    <SlipChart
      title={`${id} ${title}`}
      note={`${done} of ${rows.length} complete`}
      fileName={`${id}-${today}`}
      rows={rows.map((row) => datedMilestone(workbench, row, today))}
      span={fiscalSpan(days, today)}
      noun={{ one: 'milestone', many: 'milestones' }}
      onExport={(file) => void saveChartFile(workbench, file)}
    />
  );
});
