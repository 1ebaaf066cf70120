import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import { Menu, type MenuEntry } from '../menu/menu.tsx';
import { isMenuKey } from '../menu/menu-key.ts';
import { keepDrawn } from '../virtual-list/keep-drawn.ts';
import { useRowFocus } from '../virtual-list/use-row-focus.ts';
import { flattenTree, type TreeNode } from './flatten-tree.ts';
import { treeMove } from './tree-keys.ts';
import { TreeRowView } from './tree-row.tsx';

interface TreeProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly expanded: ReadonlySet<string>;
  readonly selectedId?: string | undefined;
  readonly onToggle: (id: string) => void;
  /** The row that has the focus, as the officer moves through the tree. */
  readonly onSelect: (id: string) => void;
  /** Enter or a click: open it. */
  readonly onActivate?: (id: string) => void;
  /** What a row's menu offers: right click, Shift+F10 or the menu key. */
  readonly menu?: (id: string) => readonly (readonly MenuEntry[])[];
}

interface MenuOfRow {
  readonly id: string;
  readonly from: HTMLElement;
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

const rowHeight = 24;

/** An accessible tree that draws only what is in view; one stop for Tab, arrows inside. */
export function Tree({ label, nodes, expanded, selectedId, onToggle, onSelect, onActivate, menu }: TreeProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(scroller);
  const [lastFocused, setLastFocused] = useState<string>();
  const [menuAt, setMenuAt] = useState<MenuOfRow>();
  const rows = useMemo(() => flattenTree(nodes, expanded), [nodes, expanded]);
  const stopId = lastFocused ?? selectedId;
  const stop = Math.max(
    rows.findIndex((row) => row.node.id === stopId),
    0,
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: keepDrawn(stop),
    getItemKey: (index) => rows[index]?.node.id ?? index,
  });

  const goTo = (index: number) => {
    const id = rows[index]?.node.id;
    if (id === undefined) return;
    virtualizer.scrollToIndex(index);
    focusRow(id);
    setLastFocused(id);
    onSelect(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[stop];
    if (event.ctrlKey || event.metaKey || event.altKey || row === undefined) return;
    const pageRows = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1, 1);
    const move = treeMove(rows, stop, event.key, pageRows);
    if (isMenuKey(event)) openMenu(event.target, undefined);
    else if (event.key === 'Enter' || event.key === ' ') activate(row.node.id);
    else if (move === undefined) return;
    else if ('toggle' in move) onToggle(row.node.id);
    else goTo(move.focus);
    event.preventDefault();
  };
  const openMenu = (target: EventTarget, at: MenuOfRow['at']) => {
    const from = target instanceof Element ? target.closest<HTMLElement>('[data-focus-key]') : null;
    const id = from?.dataset.focusKey;
    if (from === null || id === undefined || menu === undefined) return false;
    setMenuAt({ id, from, at });
    return true;
  };
  const onContextMenu = (event: MouseEvent) => {
    if (openMenu(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault();
  };
  const activate = (id: string) => {
    if (onActivate !== undefined) onActivate(id);
    else if (rows.find((row) => row.node.id === id)?.isExpanded !== undefined) onToggle(id);
  };

  return (
    <div
      ref={scroller}
      className="tree"
      role="tree"
      aria-label={label}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      tabIndex={rows.length === 0 ? 0 : -1}
    >
      <div className="tree-rows" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <TreeRowView
              key={item.key}
              row={row}
              index={item.index}
              top={item.start}
              measure={virtualizer.measureElement}
              isStop={item.index === stop}
              isSelected={row.node.id === selectedId}
              onToggle={onToggle}
              onChoose={(id) => {
                setLastFocused(id);
                onSelect(id);
                activate(id);
              }}
            />
          );
        })}
      </div>
      {menuAt !== undefined && menu !== undefined && (
        <Menu
          label="Row"
          groups={menu(menuAt.id)}
          anchor={menuAt.from}
          at={menuAt.at}
          onClose={() => setMenuAt(undefined)}
        />
      )}
    </div>
  );
}
