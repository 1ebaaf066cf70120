import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import { Menu, type MenuEntry } from '../../ui/menu/menu.tsx';
import { isMenuKey } from '../../ui/menu/menu-key.ts';
import { keepDrawn } from '../../ui/virtual-list/keep-drawn.ts';
import { useRowFocus } from '../../ui/virtual-list/use-row-focus.ts';
import { FoundRow } from './found-row.tsx';

interface FoundListProps {
  readonly found: readonly FoundDocument[];
  /** All that there are, asked for or not. */
  readonly count: number;
  readonly onOpen: (found: FoundDocument, where: 'here' | 'beside') => void;
  /** A line has the focus. */
  readonly onSelect: (found: FoundDocument) => void;
  /** What a line's menu offers: right click, Shift+F10 or the menu key. */
  readonly menu: (found: FoundDocument) => readonly (readonly MenuEntry[])[];
  /** The end of what is held came into view. */
  readonly onEnd: () => void;
  /** Up from the first line. */
  readonly onLeaveUpwards: () => void;
}

interface MenuOfLine {
  readonly line: FoundDocument;
  readonly from: HTMLElement;
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** Pixels: three lines of text. */
const rowHeight = 66;
/** Rows before the end at which more are asked for. */
const askAhead = 20;

/** What was found, of which only what is in view is drawn. One stop for Tab; arrows move, Enter opens, Ctrl+Enter beside. */
export function FoundList({ found, count, onOpen, onSelect, menu, onEnd, onLeaveUpwards }: FoundListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(scroller);
  const [stopped, setStop] = useState(0);
  const [menuAt, setMenuAt] = useState<MenuOfLine>();
  const stop = Math.min(stopped, found.length - 1);
  const virtualizer = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: keepDrawn(stop),
  });
  const items = virtualizer.getVirtualItems();
  const isAtEnd = (items.at(-1)?.index ?? 0) >= found.length - askAhead && found.length < count;
  useEffect(() => {
    if (isAtEnd) onEnd();
  }, [isAtEnd, onEnd]);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(index, found.length - 1));
    setStop(next);
    virtualizer.scrollToIndex(next);
    focusRow(String(next));
  };
  const openMenu = (target: EventTarget, at: MenuOfLine['at']) => {
    const from = target instanceof Element ? target.closest<HTMLElement>('[data-focus-key]') : null;
    const line = found[Number(from?.dataset.focusKey)];
    if (from === null || line === undefined) return false;
    setMenuAt({ line, from, at });
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = found[stop];
    const pageRows = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1, 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: pageRows,
      PageUp: -pageRows,
    };
    const step = steps[event.key];
    if (isMenuKey(event)) openMenu(event.target, undefined);
    else if (row && event.key === 'Enter') onOpen(row, event.ctrlKey || event.metaKey ? 'beside' : 'here');
    else if (event.key === 'ArrowUp' && stop === 0) onLeaveUpwards();
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(found.length - 1);
    else if (step !== undefined) goTo(stop + step);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={scroller}
        className="found-list"
        role="listbox"
        aria-label="What was found"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onContextMenu={(event: MouseEvent) => {
          if (openMenu(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault();
        }}
      >
        <div role="presentation" className="found-rows" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = found[item.index];
            return row === undefined ? null : (
              <FoundRow
                key={item.key}
                found={row}
                index={item.index}
                count={count}
                top={item.start}
                isStop={item.index === stop}
                onFocus={() => {
                  setStop(item.index);
                  onSelect(row);
                }}
                onOpen={(where) => onOpen(row, where)}
              />
            );
          })}
        </div>
      </div>
      {menuAt !== undefined && (
        <Menu
          label="Row"
          groups={menu(menuAt.line)}
          anchor={menuAt.from}
          at={menuAt.at}
          onClose={() => setMenuAt(undefined)}
        />
      )}
    </>
  );
}
