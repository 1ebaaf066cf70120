import { useMemo, useState } from 'react';
import type { GridSort } from './grid-column.ts';
import { nextSort, sortRows } from './grid-sort.ts';
import { type GridLook, WindowedGrid } from './windowed-grid.tsx';

interface DataGridProps<Row> extends GridLook<Row> {
  readonly rows: readonly Row[];
}

/** A grid of rows that are all held: pressing a head sorts by its column. */
export function DataGrid<Row>({ rows, ...view }: DataGridProps<Row>) {
  const [sort, setSort] = useState<GridSort>();
  const sorted = useMemo(() => {
    const inOrder = sortRows(rows, view.columns, sort);
    return { count: inOrder.length, rowAt: (index: number) => inOrder[index] };
  }, [rows, view.columns, sort]);
  return <WindowedGrid {...view} rows={sorted} sort={sort} onSort={(column) => setSort(nextSort(sort, column))} />;
}
