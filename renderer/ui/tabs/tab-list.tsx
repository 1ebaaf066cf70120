import type { KeyboardEvent } from 'react';

interface Tab {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
}

interface TabListProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Tabs of the bottom panel. The page of tab `x` is the element `panel-x`, labelled by `tab-x`. */
export function TabList({ label, tabs, selectedId, onSelect }: TabListProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = tabs.findIndex((tab) => tab.id === selectedId);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs.at((moves[event.key] ?? Number.NaN) % tabs.length);
    if (moves[event.key] === undefined || next === undefined) return;
    event.preventDefault();
    onSelect(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${CSS.escape(next.id)}`)?.focus();
  };
  return (
    <div role="tablist" className="tab-list" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`tab-${tab.id}`}
          type="button"
          role="tab"
          className="tab-list-tab"
          aria-selected={tab.id === selectedId}
          aria-controls={tab.id === selectedId ? `panel-${tab.id}` : undefined}
          tabIndex={tab.id === selectedId ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.title}
          {tab.count !== undefined && <span className="count-pill">{tab.count}</span>}
          {tab.countLabel !== undefined && <span className="visually-hidden">{tab.countLabel}</span>}
        </button>
      ))}
    </div>
  );
}
