import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket } from '../docket/api.ts';
import { headlines } from './dashboard-figures.ts';

/** The counts of the dashboard in the side bar, and the way to it. */
export function FiguresView() {
  const { commands } = useWorkbench();
  const records = useStore(docketSession, (session) => session.records);
  // The status is another one with each entry, its day is not.
  const today = useStore(docketSession, ({ status }) => status?.today);
  const counts = useMemo(
    () => (today !== undefined && records !== undefined ? headlines(records, today) : []),
    [today, records],
  );
  if (today === undefined) return <NoDocket />;
  return (
    <div className="figures-view">
      <ul>
        {counts.map(({ count, title, isLate }) => (
          <li key={title}>
            <b className={isLate ? 'tone-error' : undefined}>{count}</b> {title}
          </li>
        ))}
      </ul>
      <Button look="link" icon="dashboard" onClick={() => commands.runLink({ command: 'dashboard.show' })}>
        Open the dashboard
      </Button>
    </div>
  );
}
