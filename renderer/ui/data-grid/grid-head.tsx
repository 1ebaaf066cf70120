import { Icon } from '../icon/icon.tsx';
import type { GridColumn, GridSort } from './grid-column.ts';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | undefined;
  /** The column whose head Tab stops at, if the focus is in the head. */
  readonly stop: number | undefined;
  readonly onSort: (column: string) => void;
}

export function GridHead<Row>({ columns, sort, stop, onSort }: GridHeadProps<Row>) {
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
            onClick={() => column.sortBy !== undefined && onSort(column.id)}
          >
            {column.title}
            {sort?.column === column.id && <Icon name={sort.isDescending ? 'arrow-down' : 'arrow-up'} size={12} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function ariaSort(sort: GridSort | undefined, column: string): 'none' | 'ascending' | 'descending' {
  if (sort?.column !== column) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}
