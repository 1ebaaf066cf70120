import { type Cell, placeOf, type Row } from '../../shared/sheets/sheet.ts';
import type { SheetLimits } from './sheet-limits.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

/** Rows under construction; throws UnreadableSheet at the first cell beyond a limit. */
export interface SheetRows {
  /** Both counted from 0. An empty cell is not set. */
  set(row: number, column: number, cell: Cell): void;
  rows(): readonly Row[];
}

export function collectRows(limits: SheetLimits): SheetRows {
  const rows: Cell[][] = [];
  let cells = 0;
  return {
    set(row, column, cell) {
      cells += 1;
      if (cells > limits.cells) throw tooLarge(`more than ${limits.cells.toLocaleString('en-US')} cells`);
      if (row >= limits.rows) throw tooLarge(`more than ${limits.rows.toLocaleString('en-US')} rows`);
      if (column >= limits.columns)
        throw tooLarge(`a cell in ${placeOf(row, column)}, beyond ${limits.columns.toLocaleString('en-US')} columns`);
      if (typeof cell === 'string' && cell.length > limits.cellCharacters)
        throw tooLarge(`a text too long for a cell in ${placeOf(row, column)}`);
      while (rows.length <= row) rows.push([]);
      const cellsOfRow = rows[row] ?? [];
      while (cellsOfRow.length < column) cellsOfRow.push(null);
      cellsOfRow[column] = cell;
    },
    rows: () => rows,
  };
}

function tooLarge(what: string): UnreadableSheet {
  return new UnreadableSheet('sheet.tooLarge', `The sheet has ${what}. Split it and take in the parts.`);
}
