import { useEffect, useRef } from 'react';
import type { QuickItem } from '../../platform/quick-input/quick-input.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { Kbd } from '../../ui/text/kbd.tsx';
import { MatchedText } from '../../ui/text/matched-text.tsx';

interface QuickListProps {
  readonly label: string;
  readonly items: readonly QuickItem[];
  readonly active: number;
  readonly onChoose: (item: QuickItem) => void;
}

export function QuickList({ label, items, active, onChoose }: QuickListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#quick-item-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const groups = [
    ...Map.groupBy(
      items.map((item, index) => ({ item, index })),
      ({ item }) => item.group ?? '',
    ).entries(),
  ];
  return (
    <div ref={list} id="quick-input-list" role="listbox" aria-label={label} tabIndex={-1} className="quick-list">
      {groups.map(([group, lines]) => (
        <div key={group} role="group" aria-label={group === '' ? label : group}>
          {group !== '' && (
            <div className="quick-group" role="presentation">
              {group}
            </div>
          )}
          {lines.map(({ item, index }) => (
            <QuickLine key={item.id} item={item} index={index} isActive={index === active} onChoose={onChoose} />
          ))}
        </div>
      ))}
      {items.length === 0 && (
        <div role="option" aria-selected="false" aria-disabled="true" className="quick-line">
          Nothing matches what is typed.
        </div>
      )}
    </div>
  );
}

interface QuickLineProps {
  readonly item: QuickItem;
  readonly index: number;
  readonly isActive: boolean;
  readonly onChoose: (item: QuickItem) => void;
}

function QuickLine({ item, index, isActive, onChoose }: QuickLineProps) {
  return (
    <div
      id={`quick-item-${index}`}
      role="option"
      tabIndex={-1}
      className="quick-line"
      aria-selected={isActive}
      aria-disabled={item.reason !== undefined}
      onClick={() => onChoose(item)}
    >
      {item.icon !== undefined && <Icon name={item.icon} />}
      <span className="quick-title">
        <MatchedText text={item.title} ranges={item.matches ?? []} />
      </span>
      {item.description !== undefined && <span className="quick-description">{item.description}</span>}
      <span className="quick-right">
        {item.reason ?? (item.key !== undefined && <Kbd strokes={[item.key.split(/[+ ]/)]} isApart />)}
      </span>
    </div>
  );
}
