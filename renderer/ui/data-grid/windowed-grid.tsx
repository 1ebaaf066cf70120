import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Menu, type MenuEntry } from '../menu/menu.tsx';
import { isMenuKey } from '../menu/menu-key.ts';
import { keepDrawn } from '../virtual-list/keep-drawn.ts';
import { useRowFocus } from '../virtual-list/use-row-focus.ts';
import type { GridColumn, GridSort } from './grid-column.ts';
import { GridHead } from './grid-head.tsx';
import { type GridCell, gridMove } from './grid-keys.ts';
import { type GridGestures, GridRow } from './grid-row.tsx';
import type { GridRows } from './grid-rows.ts';
import { type GridSelection, rowsBetween } from './grid-selection.ts';
import { type GridWidths, gridTracks, widthStep, withWidth } from './grid-widths.ts';
import { useRowPlaces } from './use-row-places.ts';
import { type GridStop, useAwaitedRow, useStopRow } from './use-stop-row.ts';

/** What a grid shows of its rows and tells of them, however they are held. */
export interface GridLook<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** 25 in panels, 32 in editors, 34 where dates carry shapes. */
  readonly rowHeight?: 25 | 32 | 34;
  readonly selectedId?: string | undefined;
  readonly onSelect?: (row: Row) => void;
  readonly onActivate?: (row: Row) => void;
  /** What is told under an open row; rows with `undefined` have nothing to open. */
  readonly detail?: (row: Row) => ReactNode | undefined;
  readonly openIds?: ReadonlySet<string>;
  readonly onToggle?: (id: string) => void;
  /** For rows that can be acted on together: Ctrl and Shift with a press, Shift with the arrows, Space. */
  readonly selection?: GridSelection<Row> | undefined;
  /** What a row offers: by the right button, Shift+F10 or the menu key. */
  readonly menu?: (row: Row) => readonly (readonly MenuEntry[])[];
  /** What a row brings along when it is dragged, as `dataTransfer` holds it; undefined for a row that stays. */
  readonly drag?: { readonly type: string; readonly content: (row: Row) => string | undefined };
  /** What a row takes that is dropped on it, told by `data-takes`. @example 'milestone:M-00093' */
  readonly takes?: (row: Row) => string;
  /** Where widths are kept elsewhere; else the grid keeps them while it lives. */
  readonly widths?: GridWidths | undefined;
  readonly onWidths?: (widths: GridWidths) => void;
}

interface WindowedGridProps<Row> extends GridLook<Row> {
  readonly rows: GridRows<Row>;
  readonly sort?: GridSort | undefined;
  /** A head of a column was pressed; absent where rows have one order only. */
  readonly onSort?: ((column: string) => void) | undefined;
}

/** Pixels, with its hairline. */
const headHeight = 27;
/** Rows drawn beyond the view, above and below. */
const overscan = 5;
const noRange = { startIndex: 0, endIndex: 0 };

/** A grid over rows of any number, of which only those around the view are drawn, or even held: 100,000 messages, a journal of years. One stop for Tab; arrows go from cell to cell; Enter opens the row. */
export function WindowedGrid<Row>(props: WindowedGridProps<Row>) {
  const { label, columns, rows, rowId, rowHeight = 32, selectedId, onSelect, onActivate, openIds, onToggle } = props;
  const { sort, onSort, selection, menu } = props;
  const [ownWidths, setOwnWidths] = useState<GridWidths>({});
  const widths = props.widths ?? ownWidths;
  const resize = (column: string, width: number | undefined) =>
    (props.onWidths ?? setOwnWidths)(withWidth(widths, column, width));
  const [menuAt, setMenuAt] = useState<GridMenuPlace<Row>>();
  const grid = useRef<HTMLDivElement>(null);
  const focusCell = useRowFocus(grid);
  const [stop, setStop] = useState<GridStop>({ row: 0, column: 0, id: undefined });
  const { index: stopRow, row: stoppedAt } = useStopRow(rows, rowId, stop);
  const pressed = useRef<Row>(undefined);
  const anchor = useRef(0);
  const isOpen = (row: Row | undefined) => row !== undefined && (openIds?.has(rowId(row)) ?? false);
  const places = useRowPlaces({ rows, rowId, rowHeight, openIds });
  const virtualizer = useVirtualizer({
    ...places,
    count: rows.count,
    getScrollElement: () => grid.current,
    overscan,
    // Rows a little beyond the view are there already; a render forced into the scroll event would only make the frame late.
    useFlushSync: false,
    // The head lies over the first rows, and takes its height from the view.
    scrollPaddingEnd: headHeight,
    rangeExtractor: keepDrawn(stopRow),
  });
  const items = virtualizer.getVirtualItems();
  const { startIndex, endIndex } = virtualizer.range ?? noRange;
  useShownRows(rows, startIndex - overscan, endIndex + overscan);
  // The row that Tab stops at is drawn wherever the view is, so that the focus stays.
  const drawnRow = (index: number) => {
    const isInView = index >= startIndex && index <= endIndex;
    return rows.rowAt(index) ?? (index === stopRow && !isInView ? stoppedAt : undefined);
  };

  const moveTo = (cell: GridCell) => {
    const row = cell.row < 0 ? undefined : rows.rowAt(cell.row);
    stopAt(cell, row);
    awaitRow(cell.row >= 0 && row === undefined);
    if (cell.row >= 0) virtualizer.scrollToIndex(cell.row);
  };
  // The pointer is where the row is: to scroll here would bring another row under it before its second press.
  const stopAt = (cell: GridCell, row: Row | undefined) => {
    setStop({ ...cell, id: row === undefined ? undefined : rowId(row) });
    focusCell(`${cell.row}:${cell.column}`);
    if (row !== undefined) onSelect?.(row);
  };
  const awaitRow = useAwaitedRow(stoppedAt, (row) => {
    setStop({ ...stop, id: rowId(row) });
    onSelect?.(row);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isInsideDetail(event.target)) return;
    const pageRows = Math.max(Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2, 1);
    const isToggle = props.detail !== undefined && isToggleKey(event.key, isOpen(stoppedAt), stop.column);
    const next = gridMove({ row: stopRow, column: stop.column }, event.key, event.ctrlKey, {
      rows: rows.count,
      columns: columns.length,
      pageRows,
    });
    if (isToggle && stoppedAt !== undefined) onToggle?.(rowId(stoppedAt));
    else if (isMenuKey(event)) openMenu(stoppedAt);
    else if (isWidthKey(event, stopRow)) widen(event.key === 'ArrowRight' ? widthStep : -widthStep);
    else if (event.key === ' ' && isPlain(event.target) && stoppedAt !== undefined && selection !== undefined)
      selection.toggle(stoppedAt);
    else if (next !== undefined) {
      moveTo(next);
      if (event.shiftKey && selection !== undefined) selection.extend(...rowsBetween(anchor.current, next.row));
      else anchor.current = next.row;
    } else if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    else press(stoppedAt);
    event.preventDefault();
  };
  const widen = (by: number) => {
    const column = columns[stop.column];
    const head = grid.current?.querySelector<HTMLElement>(`[data-focus-key="-1:${stop.column}"]`);
    if (column !== undefined && head) resize(column.id, head.offsetWidth + by);
  };
  const openMenu = (row: Row | undefined) => {
    const focused = document.activeElement;
    if (row !== undefined && focused instanceof HTMLElement) setMenuAt({ row, from: focused, at: undefined });
  };
  const onContextMenu = (event: MouseEvent) => {
    const index = indexOf(event.target);
    const row = index === undefined ? undefined : rows.rowAt(index);
    if (menu === undefined || index === undefined || row === undefined || grid.current === null) return;
    event.preventDefault();
    stopAt({ row: index, column: stop.column }, row);
    const cell = grid.current.querySelector<HTMLElement>(`[data-focus-key="${index}:${stop.column}"]`);
    setMenuAt({ row, from: cell ?? grid.current, at: { x: event.clientX, y: event.clientY } });
  };
  const press = (row: Row | undefined) => {
    const column = columns[stop.column];
    if (row === undefined) {
      if (column?.sortBy !== undefined) onSort?.(column.id);
    } else if (onActivate !== undefined) onActivate(row);
    else onToggle?.(rowId(row));
  };

  const gestures = useStableGestures<Row>({
    pressCell(row, cell, { isFirst, isCtrl, isShift }) {
      if (!isFirst) return;
      pressed.current = row;
      stopAt(cell, row);
      if (isShift) selection?.extend(...rowsBetween(anchor.current, cell.row));
      else anchor.current = cell.row;
      if (isCtrl && !isShift) selection?.toggle(row);
    },
    activate: () => pressed.current !== undefined && onActivate?.(pressed.current),
    toggle: (row) => onToggle?.(rowId(row)),
    startDrag(row, event) {
      const content = props.drag?.content(row);
      if (content === undefined) return event.preventDefault();
      event.dataTransfer.setData(props.drag?.type ?? '', content);
      event.dataTransfer.effectAllowed = 'link';
    },
  });

  return (
    <div
      ref={grid}
      role={props.detail === undefined ? 'grid' : 'treegrid'}
      className={`data-grid data-grid-${rowHeight}`}
      aria-label={label}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.length}
      aria-multiselectable={selection === undefined ? undefined : true}
      style={{ '--grid-columns': gridTracks(columns, widths) } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onMouseDown={(event) => event.shiftKey && selection !== undefined && event.preventDefault()}
    >
      <div role="presentation" className="data-grid-content">
        <GridHead
          columns={columns}
          sort={sort}
          stop={stopRow === -1 ? stop.column : undefined}
          onSort={(id) => onSort?.(id)}
          onResize={resize}
        />
        <div role="rowgroup" className="data-grid-body" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = drawnRow(item.index);
            if (row === undefined) return null;
            const isRowOpen = isOpen(row);
            return (
              <GridRow
                key={rowId(row)}
                row={row}
                index={item.index}
                top={item.start}
                columns={columns}
                stop={item.index === stopRow ? stop.column : undefined}
                isSelected={rowId(row) === selectedId || (selection?.ids.has(rowId(row)) ?? false)}
                isOpen={props.detail === undefined ? undefined : isRowOpen}
                detail={isRowOpen ? props.detail?.(row) : undefined}
                measure={virtualizer.measureElement}
                gestures={gestures}
                isDraggable={props.drag !== undefined}
                takes={props.takes?.(row)}
              />
            );
          })}
        </div>
      </div>
      {menuAt !== undefined && menu !== undefined && (
        <Menu
          label="Row"
          groups={menu(menuAt.row)}
          anchor={menuAt.from}
          at={menuAt.at}
          onClose={() => setMenuAt(undefined)}
        />
      )}
    </div>
  );
}

interface GridMenuPlace<Row> {
  readonly row: Row;
  /** Has the focus again when the menu is closed. */
  readonly from: HTMLElement;
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** Asks for the rows in view and around it, where not all are held. */
function useShownRows<Row>(rows: GridRows<Row>, first: number, last: number): void {
  const [from, to] = [Math.max(first, 0), Math.max(Math.min(last, rows.count - 1), 0)];
  useEffect(() => rows.show?.(from, to), [rows, from, to]);
}

/** One object for the life of the grid, so that rows are not drawn again because a closure is new. */
function useStableGestures<Row>(latest: GridGestures<Row>): GridGestures<Row> {
  const current = useRef(latest);
  current.current = latest;
  return useMemo(
    () => ({
      pressCell: (row, cell, keys) => current.current.pressCell(row, cell, keys),
      activate: () => current.current.activate(),
      toggle: (row) => current.current.toggle(row),
      startDrag: (row, event) => current.current.startDrag(row, event),
    }),
    [],
  );
}

/** In the first column Right opens a row and Left closes it, as in a tree. */
function isToggleKey(key: string, isOpen: boolean, column: number): boolean {
  return column === 0 && key === (isOpen ? 'ArrowLeft' : 'ArrowRight');
}

function isWidthKey({ key, shiftKey }: KeyboardEvent, row: number): boolean {
  return row === -1 && shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight');
}

/** Not a control that has its own use for Space. */
function isPlain(target: EventTarget): boolean {
  return !(target instanceof HTMLInputElement || target instanceof HTMLButtonElement);
}

/** Of the row that an element is in; undefined in the head and beside the rows. */
function indexOf(target: EventTarget): number | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>('.data-grid-item') : null;
  return item?.dataset.index === undefined ? undefined : Number(item.dataset.index);
}

function isInsideDetail(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.data-grid-detail') !== null;
}
