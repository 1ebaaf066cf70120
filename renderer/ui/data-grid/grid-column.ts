import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** A CSS grid track: `86px`, `minmax(160px, 1fr)`. */
  readonly width: string;
  readonly align?: 'end';
  /**
   * What the cell shows; an empty cell says why ("none", "same", "never"). A cell with a button in it is `isInteractive` and
   * hands `tabIndex` to the button, which then takes the cell's place among the arrows.
   */
  readonly cell: (row: Row, tabIndex: 0 | -1) => ReactNode;
  readonly isInteractive?: boolean;
  readonly sortBy?: (row: Row) => string | number;
}

export interface GridSort {
  readonly column: string;
  readonly isDescending: boolean;
}
