import { useMemo } from 'react';
import { readCoverage } from '../../../shared/contracts/coverage.contract.ts';
import type { DocketStatus } from '../../../shared/contracts/docket.contract.ts';
import { readTrend } from '../../../shared/contracts/trend.contract.ts';
import { leastComplete } from '../../../shared/figures/coverage.ts';
import { fiscalSpan } from '../../../shared/figures/fiscal-span.ts';
import { longestSlips, plansInTime } from '../../../shared/figures/shown-milestones.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { CoverageMeter } from '../../ui/chart/coverage-meter.tsx';
import { GanttChart } from '../../ui/chart/gantt-chart.tsx';
import { SlipChart } from '../../ui/chart/slip-chart.tsx';
import { TrendChart } from '../../ui/chart/trend-chart.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { datedMilestone } from '../corrective-actions/api.ts';
import { type DocketRecords, type MilestoneRow, openRecord } from '../docket/api.ts';
import { agingBars } from './aging-bars.ts';
import { coverageRows, metInAll, trendFigures } from './dashboard-figures.ts';
import { saveChartFile } from './save-chart.ts';
import { useFigures } from './use-figures.ts';

interface RecordChartProps {
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

const milestone = { one: 'milestone', many: 'milestones' };
const plan = { one: 'plan', many: 'plans' };
const recommendation = { one: 'recommendation', many: 'recommendations' };

function exportFrom(workbench: Workbench, name: string, today: LocalDate) {
  return {
    fileName: `${name}-${today}`,
    onExport: (file: Parameters<typeof saveChartFile>[1]) => void saveChartFile(workbench, file),
  };
}

export function AgingChart({ records, today }: RecordChartProps) {
  const workbench = useWorkbench();
  const bars = useMemo(() => agingBars(records.milestones, today), [records.milestones, today]);
  const open = bars.reduce((sum, { value }) => sum + value, 0);
  return (
    <BarChart
      {...exportFrom(workbench, 'aging', today)}
      title="Aging of milestones"
      note={`${open} open`}
      bars={bars}
      noun={milestone}
      ends={['days late', 'days left']}
    />
  );
}

const trendQuarters = 8;
const trendRequest = { quarters: trendQuarters };

export function OpenTrend({ status }: { readonly status: DocketStatus }) {
  const workbench = useWorkbench();
  const trend = useFigures(readTrend, trendRequest, status);
  const figures = useMemo(() => (trend?.ok ? trendFigures(trend.value) : undefined), [trend]);
  if (trend?.ok === false) return <p role="alert">{trend.message}</p>;
  if (figures === undefined) return null;
  return (
    <TrendChart
      {...exportFrom(workbench, 'open-recommendations', status.today)}
      {...figures}
      title="Open recommendations"
      note={`last ${trendQuarters} fiscal quarters`}
      noun={recommendation}
    />
  );
}

/** Cases that a reader can compare. */
const mostCases = 10;

export function Demands({ status }: { readonly status: DocketStatus }) {
  const workbench = useWorkbench();
  const coverage = useFigures(readCoverage, null, status);
  const rows = useMemo(
    () => (coverage?.ok ? coverageRows(leastComplete(coverage.value, mostCases), workbench) : undefined),
    [coverage, workbench],
  );
  const notDrawn = coverage?.ok ? coverage.value.length - (rows?.length ?? 0) : 0;
  if (coverage?.ok === false) return <p role="alert">{coverage.message}</p>;
  if (rows === undefined) return null;
  if (rows.length === 0)
    return (
      <EmptyState
        what="What NARA demands in each open case stands here, and what is met."
        how="No open case has elements yet; they are added on the page of the case."
      />
    );
  return (
    <CoverageMeter
      {...exportFrom(workbench, 'demands', status.today)}
      title="Demands on open cases"
      note={notDrawn === 0 ? metInAll(rows) : `the ${rows.length} least complete; ${counted(notDrawn, 'more case')}`}
      rows={rows}
      sources={['36 CFR 1230.14', 'added by letter']}
    />
  );
}

/** Lines that a reader can follow on one screen. */
const mostSlips = 12;

export function SlipsChart({ records, today }: RecordChartProps) {
  const workbench = useWorkbench();
  const rows = useMemo(() => longestSlips(records.milestones, today, mostSlips), [records.milestones, today]);
  if (rows.length === 0)
    return (
      <EmptyState
        what="No open milestone is later than it was first planned."
        how="One that is moved, or that passes its date, is drawn here with its slip."
      />
    );
  return (
    <SlipChart
      {...exportFrom(workbench, 'slips', today)}
      title="Longest slips"
      note="open milestones"
      rows={rows.map((row) => datedMilestone(workbench, row, today))}
      span={spanOf(rows, today)}
      noun={milestone}
    />
  );
}

/** More would be neither read nor drawn in time. */
const mostPlanned = 60;

export function PlansChart({ records, today }: RecordChartProps) {
  const workbench = useWorkbench();
  const { groups, leftOut } = useMemo(
    () => plansInTime(records.plans, records.milestones, mostPlanned),
    [records.plans, records.milestones],
  );
  if (groups.length === 0)
    return (
      <EmptyState
        what="The plans and their milestones stand here against the fiscal quarters."
        how="No plan has a milestone yet; add one on the page of its plan."
      />
    );
  const shown = counted(groups.length, 'plan');
  return (
    <GanttChart
      {...exportFrom(workbench, 'plans', today)}
      title="Corrective action plans"
      note={leftOut === 0 ? shown : `${shown} by their next dates; ${counted(leftOut, 'later milestone')} not drawn`}
      groups={groups.map(({ plan: { id, title }, rows }) => ({
        id,
        title,
        open: () => openRecord(workbench, { kind: 'plan', id }),
        rows: rows.map((row) => datedMilestone(workbench, row, today)),
      }))}
      span={spanOf(
        groups.flatMap(({ rows }) => rows),
        today,
      )}
      noun={milestone}
      groupNoun={plan}
    />
  );
}

function spanOf(rows: readonly MilestoneRow[], today: LocalDate) {
  return fiscalSpan(
    rows.flatMap(({ originalDue, due, completedOn }) => [originalDue, due, completedOn ?? due]),
    today,
  );
}
