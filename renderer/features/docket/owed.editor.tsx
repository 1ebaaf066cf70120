import './owed.css';
import { z } from 'zod';
import { useStore } from 'zustand';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { MilestoneGantt } from '../corrective-actions/api.ts';
import type { DocketRecords } from './docket-records.ts';
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
  const { status, records, owed } = useStore(docketSession);
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
            <PlanCharts records={records} today={status.today} />
          </div>
        </div>
      )}
    </article>
  );
}

/** One chart a plan that has milestones. */
function PlanCharts({ records, today }: { readonly records: DocketRecords; readonly today: LocalDate }) {
  return records.plans.map(({ id, title }) => {
    const rows = records.milestones.filter(({ plan }) => plan === id);
    if (rows.length === 0) return null;
    return (
      <div key={id} className="owed-chart">
        <MilestoneGantt id={id} title={title} rows={rows} today={today} />
      </div>
    );
  });
}
