import './owed.css';
import { memo, useMemo, useRef } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { PlanId } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { MilestoneGantt } from '../corrective-actions/api.ts';
import type { DocketRecords, MilestoneRow } from './docket-records.ts';
import { docketSession } from './docket-session.ts';
import { LookingBackStrip } from './looking-back-strip.tsx';
import { NoDocket } from './no-docket.tsx';
import { OwedAgenda } from './owed-agenda.tsx';
import { OwedAging } from './owed-aging.tsx';

export const owedEditor: EditorType<null> = {
  id: 'docket.owed',
  icon: 'checklist',
  input: z.null(),
  key: () => 'page',
  title: () => 'What is owed',
  component: OwedEditor,
};

function OwedEditor() {
  const status = useStore(docketSession, (session) => session.status);
  const records = useStore(docketSession, (session) => session.records);
  const owed = useStore(docketSession, (session) => session.owed);
  if (!status) return <NoDocket />;
  return (
    <article className="owed">
      <LookingBackStrip />
      <header>
        <h1>What is owed on {formatDateWithWeekday(status.today)}</h1>
        <p className="muted">
          {status.name}: {status.office}, {status.agency}
        </p>
        {status.readOnly !== null && (
          <StatusWord status="warning" word="Only what could be read of the journal is told here: more may be owed." />
        )}
      </header>
      {owed !== undefined && <OwedAgenda owed={owed.obligations} today={owed.asOf} />}
      {records !== undefined && owed !== undefined && (
        <div className="owed-charts">
          <OwedAging owed={owed.obligations} today={owed.asOf} />
          <div className="owed-plans">
            <PlanCharts plans={records.plans} milestones={records.milestones} today={status.today} />
          </div>
        </div>
      )}
    </article>
  );
}

/** Of the plans that wait longest; a chart of every plan would be a page that nobody reads. */
const mostCharts = 8;

interface PlanChartsProps extends Pick<DocketRecords, 'plans' | 'milestones'> {
  readonly today: LocalDate;
}

/** One chart a plan that has milestones: those with the earliest open date first, then those that are complete. */
const PlanCharts = memo(({ plans, milestones, today }: PlanChartsProps) => {
  const rowsOf = useRowsByPlan(milestones);
  const { shown, more } = useMemo(() => chartedPlans(plans, rowsOf), [plans, rowsOf]);
  return (
    <>
      {shown.map(({ id, title, rows }) => (
        <div key={id} className="owed-chart">
          <MilestoneGantt id={id} title={title} rows={rows} today={today} />
        </div>
      ))}
      {more > 0 && (
        <p className="owed-chart muted">and {counted(more, 'more plan')}, each with its chart on its own page</p>
      )}
    </>
  );
});

type RowsByPlan = ReadonlyMap<PlanId, readonly MilestoneRow[]>;

/** The milestones of each plan; where nothing has changed in a plan the same list as before, so that its chart is not drawn anew. */
function useRowsByPlan(milestones: readonly MilestoneRow[]): RowsByPlan {
  const kept = useRef<RowsByPlan>(new Map());
  return useMemo(() => {
    const grouped = Map.groupBy(milestones, ({ plan }) => plan);
    kept.current = new Map([...grouped].map(([plan, rows]) => [plan, keptIfSame(kept.current.get(plan), rows)]));
    return kept.current;
  }, [milestones]);
}

function keptIfSame<Row>(before: readonly Row[] | undefined, rows: readonly Row[]): readonly Row[] {
  const isSame = before?.length === rows.length && rows.every((row, index) => row === before[index]);
  return isSame ? before : rows;
}

function chartedPlans(plans: PlanChartsProps['plans'], rowsOf: RowsByPlan) {
  const charted = plans.flatMap(({ id, title }) => {
    const rows = rowsOf.get(id);
    return rows === undefined ? [] : [{ id, title, rows, waits: earliestOpen(rows) }];
  });
  charted.sort((a, b) => (a.waits < b.waits ? -1 : a.waits > b.waits ? 1 : 0));
  return { shown: charted.slice(0, mostCharts), more: Math.max(charted.length - mostCharts, 0) };
}

/** After every date where none is open. */
function earliestOpen(rows: readonly MilestoneRow[]): string {
  let earliest = '\uffff';
  for (const { completedOn, due } of rows) if (completedOn === undefined && due < earliest) earliest = due;
  return earliest;
}
