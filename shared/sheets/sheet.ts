/** A sheet as a spreadsheet shows it: rows of cells, and the names that officers know them by. */

/**
 * What a cell holds. A date that the file marks as one comes as ISO text; a number that only looks like a date stays a number. A formula comes as the
 * value that was last computed, an error as its sign (`#REF!`).
 */
export type Cell = string | number | boolean | null;

export type Row = readonly Cell[];

/** `rows[0]` is row 1; empty rows stand in their place, so that every place is the one that the spreadsheet shows. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Only a workbook tells which cells are merged; text does not. */
  readonly merges?: readonly Merge[] | undefined;
}

/** Cells merged into one, both ends included, counted from 0. The content is that of the first. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters over a column, counted from 0. @example columnLetters(27) // 'AB' */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** @example placeOf(6, 2) // 'row 7, column C' */
export function placeOf(row: number, column?: number): string {
  return column === undefined ? `row ${row + 1}` : `row ${row + 1}, column ${columnLetters(column)}`;
}

/** What a cell says, trimmed; empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' ? cell.trim() : String(cell);
}

/** No cell of the row says anything. */
export function isBlankRow(row: Row): boolean {
  return row.every((cell) => cellText(cell) === '');
}
