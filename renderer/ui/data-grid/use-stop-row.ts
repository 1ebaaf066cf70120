import { useMemo } from 'react';
import type { GridCell } from './grid-keys.ts';
import type { GridRows } from './grid-rows.ts';

/** The cell that Tab stops at, and the row that stood there when it was chosen. */
export interface GridStop extends GridCell {
  readonly id: string | undefined;
}

/** How far a row is looked for around its old place: as far as rows are drawn at least. */
const nearRows = 100;

/** Where the row of the stop stands now: rows that came in above it have moved it, and the keyboard must act on what has the focus. */
export function useStopRow<Row>(rows: GridRows<Row>, rowId: (row: Row) => string, { row, id }: GridStop): number {
  return useMemo(() => {
    const last = Math.min(row, rows.count - 1);
    if (id === undefined || row < 0) return last;
    const isThere = (index: number) => {
      const near = rows.rowAt(index);
      return near !== undefined && rowId(near) === id;
    };
    for (let distance = 0; distance <= nearRows; distance += 1) {
      if (isThere(row - distance)) return row - distance;
      if (isThere(row + distance)) return row + distance;
    }
    return last;
  }, [rows, rowId, row, id]);
}
