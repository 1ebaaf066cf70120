import './owed.css';
import { z } from 'zod';
import { useStore } from 'zustand';
import {
  addDays,
  daysBetween,
  formatDate,
  formatDateWithWeekday,
} from '../../../shared/calendar/local-date-arithmetic.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import { type Status, StatusShape, StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { MilestoneGantt } from '../corrective-actions/api.ts';
import type { DocketRecords } from './docket-records.ts';
import { docketSession } from './docket-session.ts';
import { LookingBackStrip } from './looking-back-strip.tsx';
import { NoDocket } from './no-docket.tsx';
import { type Obligation, obligationsOf, type Urgency, urgencyOf } from './obligations.ts';
import { OwedAging } from './owed-aging.tsx';
import { openRecord } from './record-kinds.ts';

export const owedEditor: EditorType<null> = {
  id: 'docket.owed',
  icon: 'checklist',
  input: z.null(),
  key: () => 'page',
  title: () => 'What is owed',
  component: OwedEditor,
};

const columns: readonly { readonly urgency: Urgency; readonly title: string; readonly status: Status }[] = [
  { urgency: 'pastDue', title: 'Past due', status: 'pastDue' },
  { urgency: 'soon', title: 'Due soon', status: 'dueThisWeek' },
  { urgency: 'later', title: 'Later', status: 'onTime' },
];

function OwedEditor() {
  const { status, records } = useStore(docketSession);
  if (!status) return <NoDocket />;
  const owed = records === undefined ? undefined : obligationsOf(records, status.today);
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
      {owed !== undefined && (
        <div className="owed-columns">
          {columns.map((column) => (
            <OwedColumn
              key={column.urgency}
              {...column}
              today={status.today}
              owed={owed.filter((one) => urgencyOf(one, status.today) === column.urgency)}
            />
          ))}
        </div>
      )}
      {records !== undefined && owed !== undefined && (
        <div className="owed-charts">
          <OwedAging owed={owed} today={status.today} />
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

interface OwedColumnProps {
  readonly urgency: Urgency;
  readonly title: string;
  readonly status: Status;
  readonly today: LocalDate;
  readonly owed: readonly Obligation[];
}

function OwedColumn({ urgency, title, status, today, owed }: OwedColumnProps) {
  const workbench = useWorkbench();
  return (
    <section aria-label={`${title}: ${owed.length}`}>
      <h2>
        <span className={urgency === 'pastDue' && owed.length > 0 ? 'owed-count tone-error' : 'owed-count'}>
          {owed.length}
        </span>
        <span>
          {title}
          <span className="owed-when">{whenInWords(urgency, owed, today)}</span>
        </span>
      </h2>
      {owed.length === 0 && <p className="muted">Nothing.</p>}
      <ul>
        {owed.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="owed-item"
              data-tooltip={one.reason}
              onClick={() => openRecord(workbench, one.subject)}
            >
              <StatusShape status={status} />
              <span className="owed-id">{one.subject.id}</span>
              <span className="owed-title">{one.title}</span>
              <span className={urgency === 'pastDue' ? 'owed-day tone-error' : 'owed-day'}>
                {dayInWords(one, today)}
              </span>
              <span className="visually-hidden">. {one.reason}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whenInWords(urgency: Urgency, owed: readonly Obligation[], today: LocalDate): string {
  const [oldest] = owed;
  if (urgency === 'pastDue')
    return oldest === undefined ? 'nothing is late' : `oldest ${counted(daysBetween(oldest.due, today), 'day')}`;
  const horizon = formatDate(addDays(today, 30));
  return urgency === 'soon' ? `to ${horizon}` : `after ${horizon}`;
}

function dayInWords({ due }: Obligation, today: LocalDate): string {
  return due < today ? `${counted(daysBetween(due, today), 'day')} late` : formatDate(due);
}
