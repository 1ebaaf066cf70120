import { useStore } from 'zustand';
import { type Job, jobSentence } from '../../platform/progress/progress.ts';
import type { StatusItem } from '../../platform/status-bar/status-items.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { ProgressBar } from '../../ui/text/progress-bar.tsx';
import { NotificationBell } from '../notifications/notification-bell.tsx';
import { useWorkbench } from '../workbench.ts';

export function StatusBar() {
  const { statusItems, progress } = useWorkbench();
  const items = useStore(statusItems.store, (state) => state.items);
  const jobs = useStore(progress.store, (state) => state.jobs);
  return (
    <footer className="status-bar" data-part="statusBar" aria-label="Status bar">
      {items
        .filter((item) => item.side === 'left')
        .map((item) => (
          <Item key={item.id} item={item} />
        ))}
      <span className="status-gap" />
      {jobs.map((job) => (
        <JobItem key={job.id} job={job} />
      ))}
      {items
        .filter((item) => item.side === 'right')
        .map((item) => (
          <Item key={item.id} item={item} />
        ))}
      <NotificationBell />
    </footer>
  );
}

function Item({ item }: { readonly item: StatusItem }) {
  const { commands } = useWorkbench();
  const { command } = item;
  const content = (
    <>
      {item.icon !== undefined && <Icon name={item.icon} size={14} />}
      <span>{item.text}</span>
      {item.mono !== undefined && <span className="mono faint">{item.mono}</span>}
    </>
  );
  const look = { className: `status-item status-${item.tone ?? 'plain'}`, 'data-tooltip': item.tooltip };
  if (command === undefined) return <span {...look}>{content}</span>;
  return (
    <button type="button" {...look} onClick={() => commands.runLink(command)}>
      {content}
    </button>
  );
}

function JobItem({ job }: { readonly job: Job }) {
  const sentence = jobSentence(job);
  return (
    <span className="status-item status-job">
      <Icon name="sync" size={14} />
      <span>{sentence}</span>
      <JobBar job={job} />
      {job.cancel !== undefined && (
        <MenuButton
          icon="ellipsis"
          label={`${job.label}: more`}
          groups={() => [[{ id: 'cancel', title: 'Cancel', choose: () => job.cancel?.() }]]}
        />
      )}
    </span>
  );
}

function JobBar({ job: { label, done, total, fraction } }: { readonly job: Job }) {
  if (total !== undefined) return <ProgressBar label={label} done={done} total={total} />;
  return fraction === undefined ? null : <ProgressBar label={label} done={Math.round(fraction * 100)} total={100} />;
}
