/** Several rows taken together, beside the one row that is current; absent where rows cannot be acted on together. */
export interface GridSelection<Row> {
  readonly ids: ReadonlySet<string>;
  toggle(row: Row): void;
  /** Takes these rows and no others, both included, the first being the upper one; they need not be held. */
  extend(first: number, last: number): void;
}

/** What was held down while a row was pressed. */
export interface PressKeys {
  /** Unless it is the second press of a double one. */
  readonly isFirst: boolean;
  readonly isCtrl: boolean;
  readonly isShift: boolean;
}

/** From the row where it began to the row reached, in order. @example rowsBetween(7, 3) // [3, 7] */
export function rowsBetween(anchor: number, reached: number): readonly [first: number, last: number] {
  return [Math.max(Math.min(anchor, reached), 0), Math.max(anchor, reached, 0)];
}
