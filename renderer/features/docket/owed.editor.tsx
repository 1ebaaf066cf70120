import './owed.css';
import { memo } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
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
  const { shown, more } = chartedPlans(plans, milestones);
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

function chartedPlans(plans: PlanChartsProps['plans'], milestones: PlanChartsProps['milestones']) {
  const rowsOf = Map.groupBy(milestones, ({ plan }) => plan);
  const charted = plans.flatMap(({ id, title }) => {
    const rows = rowsOf.get(id);
    return rows === undefined ? [] : [{ id, title, rows, waits: earliestOpen(rows) }];
  });
  charted.sort((a, b) => (a.waits < b.waits ? -1 : a.waits > b.waits ? 1 : 0));
  return { shown: charted.slice(0, mostCharts), more: Math.max(charted.length - mostCharts, 0) };
}

/** After every date where none is open. */
function earliestOpen(rows: readonly MilestoneRow[]): string {
  const open = rows.flatMap(({ completedOn, due }) => (completedOn === undefined ? [due] : []));
  return open.sort()[0] ?? '\uffff';
}
