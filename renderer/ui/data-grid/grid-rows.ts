/** Rows by place. Where not all are held, `rowAt` answers undefined for one that is on its way, and `show` asks for those in view. */
export interface GridRows<Row> {
  readonly count: number;
  rowAt(index: number): Row | undefined;
  show?(first: number, last: number): void;
}
