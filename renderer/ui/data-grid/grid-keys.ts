/** A cell by place. Row -1 is the head; columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit in view, for Page Up and Page Down. */
  readonly pageRows: number;
}

/** Where a key leads in a grid (ARIA Authoring Practices, "Grid"), or undefined if it is not a key of grids. */
export function gridMove(cell: GridCell, key: string, isCtrl: boolean, size: GridSize): GridCell | undefined {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const row = (next: number) => ({ row: clamp(next, -1, lastRow), column: cell.column });
  const column = (next: number) => ({ row: cell.row, column: clamp(next, 0, lastColumn) });
  switch (key) {
    case 'ArrowDown':
      return row(cell.row + 1);
    case 'ArrowUp':
      return row(cell.row - 1);
    case 'ArrowRight':
      return column(cell.column + 1);
    case 'ArrowLeft':
      return column(cell.column - 1);
    case 'PageDown':
      return row(cell.row + size.pageRows);
    case 'PageUp':
      return row(Math.max(cell.row - size.pageRows, Math.min(0, lastRow)));
    case 'Home':
      return isCtrl ? { row: Math.min(0, lastRow), column: 0 } : column(0);
    case 'End':
      return isCtrl ? { row: lastRow, column: lastColumn } : column(lastColumn);
    default:
      return undefined;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
