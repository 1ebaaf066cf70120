import type { GridColumn } from './grid-column.ts';

/** Pixels by column, of columns that were made wider or narrower. */
export type GridWidths = Readonly<Record<string, number>>;

/** What the arrows change with Shift in the head. */
export const widthStep = 16;
const narrowest = 48;
const widest = 1_200;

/** The grid's tracks, as CSS reads them. @example gridTracks(columns, { on: 140 }) // '42px 140px minmax(200px, 1fr)' */
export function gridTracks(columns: readonly Pick<GridColumn<never>, 'id' | 'width'>[], widths: GridWidths): string {
  return columns.map(({ id, width }) => (widths[id] === undefined ? width : `${widths[id]}px`)).join(' ');
}

/** With one column of another width, or (undefined) of its own again. */
export function withWidth(widths: GridWidths, column: string, width: number | undefined): GridWidths {
  const { [column]: _before, ...rest } = widths;
  if (width === undefined) return rest;
  return { ...rest, [column]: Math.round(Math.max(narrowest, Math.min(widest, width))) };
}
