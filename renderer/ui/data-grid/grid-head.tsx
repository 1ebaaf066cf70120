import type { PointerEvent } from 'react';
import { Icon } from '../icon/icon.tsx';
import type { GridColumn, GridSort } from './grid-column.ts';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | undefined;
  /** The column whose head Tab stops at, if the focus is in the head. */
  readonly stop: number | undefined;
  readonly onSort: (column: string) => void;
  /** Pixels, or undefined for the column's own width again. */
  readonly onResize: (column: string, width: number | undefined) => void;
}

export function GridHead<Row>({ columns, sort, stop, onSort, onResize }: GridHeadProps<Row>) {
  return (
    <div role="rowgroup" className="data-grid-head">
      <div role="row" className="data-grid-row" aria-rowindex={1}>
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            className={column.align === 'end' ? 'data-grid-cell is-end' : 'data-grid-cell'}
            data-focus-key={`-1:${index}`}
            tabIndex={stop === index ? 0 : -1}
            aria-colindex={index + 1}
            aria-sort={column.sortBy === undefined ? undefined : ariaSort(sort, column.id)}
            aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
            onClick={() => column.sortBy !== undefined && onSort(column.id)}
          >
            {column.title}
            {sort?.column === column.id && <Icon name={sort.isDescending ? 'arrow-down' : 'arrow-up'} size={12} />}
            <ColumnEdge onResize={(width) => onResize(column.id, width)} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The right edge of a column, for the pointer; the keyboard widens with Shift and the arrows. A double press gives back the width of its own. */
function ColumnEdge({ onResize }: { readonly onResize: (width: number | undefined) => void }) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const edge = event.currentTarget;
    const before = edge.parentElement?.offsetWidth ?? 0;
    const startX = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = ({ clientX }: globalThis.PointerEvent) => onResize(before + clientX - startX);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  return (
    <span
      className="data-grid-edge"
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => onResize(undefined)}
    />
  );
}

function ariaSort(sort: GridSort | undefined, column: string): 'none' | 'ascending' | 'descending' {
  if (sort?.column !== column) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}
