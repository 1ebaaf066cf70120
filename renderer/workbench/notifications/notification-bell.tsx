import { useRef } from 'react';
import { useStore } from 'zustand';
import { Button, IconButton } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../workbench.ts';
import { NotificationActions, SeverityIcon } from './toasts.tsx';

/** The bell and the list of everything that was notified. */
export function NotificationBell() {
  const { notifications } = useWorkbench();
  const all = useStore(notifications.store, (state) => state.all);
  const list = useRef<HTMLDivElement>(null);
  const label = all.length === 0 ? 'Notifications, none' : `Notifications, ${all.length}`;
  return (
    <>
      <IconButton
        icon={all.length === 0 ? 'bell' : 'bell-dot'}
        size={14}
        label={label}
        className="status-bell"
        onClick={(event) => list.current?.togglePopover({ source: event.currentTarget })}
      />
      <div ref={list} popover="auto" role="dialog" aria-label="Notifications" className="notification-list">
        <header>
          <h2>Notifications</h2>
          {all.length > 0 && <Button onClick={() => notifications.clear()}>Clear all</Button>}
        </header>
        {all.length === 0 && (
          <EmptyState what="What the workbench has to say comes here." how="Nothing has been said since it started." />
        )}
        <ul>
          {all.toReversed().map((entry) => (
            <li key={entry.id} className="notification-entry">
              <div className="toast-head">
                <SeverityIcon severity={entry.severity} />
                <span className="toast-message">{entry.message}</span>
              </div>
              {entry.result !== undefined && <p>{entry.result}</p>}
              <NotificationActions notification={entry} onDidRun={() => list.current?.hidePopover()} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
