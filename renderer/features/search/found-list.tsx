import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import { Menu, type MenuEntry } from '../../ui/menu/menu.tsx';
import { isMenuKey } from '../../ui/menu/menu-key.ts';
import { useExpanded } from '../../ui/tree/use-expanded.ts';
import { keepDrawn } from '../../ui/virtual-list/keep-drawn.ts';
import { useRowFocus } from '../../ui/virtual-list/use-row-focus.ts';
import { documentOfLine, type FoundLine, foundLines } from './found-lines.ts';
import { CopyRow, FoundRow } from './found-row.tsx';

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
  readonly line: FoundLine;
  readonly from: HTMLElement;
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** Pixels: three lines of text; of a copy one. */
const rowHeight = 66;
const copyHeight = 24;
/** Rows before the end at which more are asked for. */
const askAhead = 20;

/** What was found, of which only what is in view is drawn. One stop for Tab; arrows move and unfold copies, Enter opens, Ctrl+Enter beside. */
export function FoundList({ found, count, onOpen, onSelect, menu, onEnd, onLeaveUpwards }: FoundListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(scroller);
  const [stopped, setStop] = useState(0);
  const [menuAt, setMenuAt] = useState<MenuOfLine>();
  const [unfolded, toggle] = useExpanded([]);
  const lines = useMemo(() => foundLines(found, count, unfolded), [found, count, unfolded]);
  const stop = Math.min(stopped, lines.length - 1);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.copy === undefined ? rowHeight : copyHeight),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
    rangeExtractor: keepDrawn(stop),
  });
  const items = virtualizer.getVirtualItems();
  const isAtEnd = (items.at(-1)?.index ?? 0) >= lines.length - askAhead && found.length < count;
  useEffect(() => {
    if (isAtEnd) onEnd();
  }, [isAtEnd, onEnd]);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(index, lines.length - 1));
    setStop(next);
    virtualizer.scrollToIndex(next);
    focusRow(String(next));
  };
  const openMenu = (target: EventTarget, at: MenuOfLine['at']) => {
    const from = target instanceof Element ? target.closest<HTMLElement>('[data-focus-key]') : null;
    const line = lines[Number(from?.dataset.focusKey)];
    if (from === null || line === undefined) return false;
    setMenuAt({ line, from, at });
    return true;
  };
  /** Right opens what is folded, then steps into it; left closes it, from a copy as well. */
  const onFold = (line: FoundLine, key: 'ArrowLeft' | 'ArrowRight') => {
    const hit = stop - (line.copy === undefined ? 0 : line.position);
    if (line.isUnfolded === (key === 'ArrowLeft')) toggle(line.key);
    else if (key === 'ArrowLeft') goTo(hit);
    else if (line.isUnfolded) goTo(stop + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[stop];
    const pageRows = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1, 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: pageRows,
      PageUp: -pageRows,
    };
    const step = steps[event.key];
    if (isMenuKey(event)) openMenu(event.target, undefined);
    else if (line && event.key === 'Enter')
      onOpen(documentOfLine(line), event.ctrlKey || event.metaKey ? 'beside' : 'here');
    else if (line && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) onFold(line, event.key);
    else if (event.key === 'ArrowUp' && stop === 0) onLeaveUpwards();
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(lines.length - 1);
    else if (step !== undefined) goTo(stop + step);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={scroller}
        className="found-list"
        role="tree"
        aria-label="What was found"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onContextMenu={(event: MouseEvent) => {
          if (openMenu(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault();
        }}
      >
        <div role="presentation" className="found-rows" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            const place = {
              line,
              index: item.index,
              top: item.start,
              isStop: item.index === stop,
              onFocus: () => {
                setStop(item.index);
                onSelect(documentOfLine(line));
              },
              onOpen: (where: 'here' | 'beside') => onOpen(documentOfLine(line), where),
            };
            return line.copy === undefined ? (
              <FoundRow key={item.key} {...place} onToggle={() => toggle(line.key)} />
            ) : (
              <CopyRow key={item.key} {...place} />
            );
          })}
        </div>
      </div>
      {menuAt !== undefined && (
        <Menu
          label="Row"
          groups={menu(documentOfLine(menuAt.line))}
          anchor={menuAt.from}
          at={menuAt.at}
          onClose={() => setMenuAt(undefined)}
        />
      )}
    </>
  );
}
