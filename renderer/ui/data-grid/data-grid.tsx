import { useMemo, useState } from 'react';
import type { GridSort } from './grid-column.ts';
import type { GridRows } from './grid-rows.ts';
import type { GridSelection } from './grid-selection.ts';
import { nextSort, sortRows } from './grid-sort.ts';
import { type GridLook, WindowedGrid } from './windowed-grid.tsx';

interface DataGridProps<Row> extends Omit<GridLook<Row>, 'selection'> {
  readonly rows: readonly Row[];
  /** For rows that can be acted on together, by their ids. */
  readonly chosen?: { readonly ids: ReadonlySet<string>; readonly onChoose: (ids: ReadonlySet<string>) => void };
}

/** A grid of rows that are all held: pressing a head sorts by its column. */
export function DataGrid<Row>({ rows, chosen, ...view }: DataGridProps<Row>) {
  const [sort, setSort] = useState<GridSort>();
  const sorted = useMemo(() => {
    const inOrder = sortRows(rows, view.columns, sort);
    return { count: inOrder.length, rowAt: (index: number) => inOrder[index] };
  }, [rows, view.columns, sort]);
  return (
    <WindowedGrid
      {...view}
      rows={sorted}
      sort={sort}
      onSort={(column) => setSort(nextSort(sort, column))}
      selection={chosen && selectionOf(chosen, sorted, view.rowId)}
    />
  );
}

function selectionOf<Row>(
  { ids, onChoose }: NonNullable<DataGridProps<Row>['chosen']>,
  rows: GridRows<Row>,
  rowId: (row: Row) => string,
): GridSelection<Row> {
  return {
    ids,
    toggle(row) {
      const after = new Set(ids);
      if (!after.delete(rowId(row))) after.add(rowId(row));
      onChoose(after);
    },
    extend(first, last) {
      const range = Array.from({ length: last - first + 1 }, (_, step) => rows.rowAt(first + step));
      onChoose(new Set(range.flatMap((row) => (row === undefined ? [] : [rowId(row)]))));
    },
  };
}
