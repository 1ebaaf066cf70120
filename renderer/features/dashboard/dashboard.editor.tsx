import './dashboard.css';
import { useMemo } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { DocketStatus } from '../../../shared/contracts/docket.contract.ts';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { type DocketRecords, docketSession, NoDocket } from '../docket/api.ts';
import { AgingChart, Demands, OpenTrend, PlansChart, SlipsChart } from './dashboard-charts.tsx';
import { headlines } from './dashboard-figures.ts';

export const dashboardEditor: EditorType<null> = {
  id: 'dashboard',
  icon: 'dashboard',
  input: z.null(),
  key: () => 'page',
  title: () => 'Dashboard',
  component: Dashboard,
};

function Dashboard() {
  const status = useStore(docketSession, (session) => session.status);
  const records = useStore(docketSession, (session) => session.records);
  if (!status) return <NoDocket />;
  return (
    <article className="dashboard">
      <header>
        <h1>Dashboard on {formatDateWithWeekday(status.today)}</h1>
        <p className="muted">
          {status.name}: {status.office}, {status.agency}
        </p>
        {status.readOnly !== null && (
          <StatusWord status="warning" word="Only what could be read of the journal is counted here." />
        )}
      </header>
      {records !== undefined && <Figures status={status} records={records} />}
    </article>
  );
}

export interface FiguresProps {
  readonly status: DocketStatus;
  readonly records: DocketRecords;
}

function Figures({ status, records }: FiguresProps) {
  const { today } = status;
  const counts = useMemo(() => headlines(records, today), [records, today]);
  return (
    <>
      <ul className="dashboard-counts">
        {counts.map(({ count, title, about, isLate }) => (
          <li key={title}>
            <span className={isLate ? 'dashboard-count tone-error' : 'dashboard-count'}>{count}</span>
            <span>
              <b>{title}</b>
              <span className="dashboard-about">{about}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="dashboard-charts">
        <AgingChart records={records} today={today} />
        <OpenTrend status={status} />
        <Demands status={status} />
        <SlipsChart records={records} today={today} />
      </div>
      <div className="dashboard-plans">
        <PlansChart records={records} today={today} />
      </div>
    </>
  );
}
