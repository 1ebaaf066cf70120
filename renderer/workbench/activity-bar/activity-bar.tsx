import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { ViewContainer } from '../../platform/views/view-registry.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { menuEntries } from '../menu-entries.ts';
import { useWorkbench } from '../workbench.ts';

/** The activities: one stop for Tab, Up and Down between them. */
export function ActivityBar() {
  const workbench = useWorkbench();
  const containers = useStore(workbench.views.containers.store, (state) => state.items).toSorted(
    (a, b) => a.order - b.order,
  );
  const { activity, isSideBarOpen } = useStore(workbench.layout.store);
  const [stop, setStop] = useState<string>();
  const stopId = stop ?? activity ?? containers[0]?.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.activity')];
    const next =
      buttons[(buttons.findIndex((button) => button.matches(':focus')) + step + buttons.length) % buttons.length];
    event.preventDefault();
    next?.focus();
  };
  return (
    <nav className="activity-bar" data-part="activityBar" aria-label="Activities">
      <div
        role="toolbar"
        aria-orientation="vertical"
        aria-label="Activities"
        className="activities"
        onKeyDown={onKeyDown}
      >
        {containers.map((container) => (
          <Activity
            key={container.id}
            container={container}
            isOpen={isSideBarOpen && container.id === activity}
            isStop={container.id === stopId}
            onFocus={() => setStop(container.id)}
          />
        ))}
      </div>
      <div className="activity-bar-foot">
        <MenuButton icon="settings-gear" label="Manage" groups={() => menuEntries(workbench, 'settingsGear')} />
      </div>
    </nav>
  );
}

interface ActivityProps {
  readonly container: ViewContainer;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

function Activity({ container, isOpen, isStop, onFocus }: ActivityProps) {
  const { layout, views } = useWorkbench();
  const badge = useStore(views.badges, (badges) => badges[container.id]);
  const name = badge === undefined ? container.title : `${container.title}, ${badge.label}`;
  return (
    <button
      type="button"
      className="activity"
      aria-label={name}
      aria-pressed={isOpen}
      data-tooltip={name}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={() => layout.pressActivity(container.id)}
    >
      <Icon name={container.icon} size={22} />
      {badge !== undefined && <span className="activity-badge">{badge.count}</span>}
    </button>
  );
}
