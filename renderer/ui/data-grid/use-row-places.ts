import { useMemo } from 'react';
import type { GridRows } from './grid-rows.ts';

interface PlacedRows<Row> {
  readonly rows: GridRows<Row>;
  readonly rowId: (row: Row) => string;
  /** In pixels, with its hairline, of a row that is not open. */
  readonly rowHeight: number;
  readonly openIds: ReadonlySet<string> | undefined;
}

interface RowPlaces {
  /** In pixels, until the row has been measured. */
  estimateSize(index: number): number;
  /** Rows that are on their way have their place for a key until they come. */
  getItemKey(index: number): string | number;
}

const guessedDetailHeight = 120;

/** How high each row is and what it is known by. The virtualizer goes over all rows whenever these are new: while no row is open they stay the same, whatever rows come in. */
export function useRowPlaces<Row>({ rows, rowId, rowHeight, openIds }: PlacedRows<Row>): RowPlaces {
  const closed = useMemo(() => ({ estimateSize: () => rowHeight, getItemKey: (index: number) => index }), [rowHeight]);
  const measured = useMemo(() => {
    const idAt = (index: number) => {
      const row = rows.rowAt(index);
      return row === undefined ? undefined : rowId(row);
    };
    return {
      estimateSize(index: number) {
        const id = idAt(index);
        return id !== undefined && openIds?.has(id) ? rowHeight + guessedDetailHeight : rowHeight;
      },
      getItemKey: (index: number) => idAt(index) ?? index,
    };
  }, [rows, rowId, rowHeight, openIds]);
  return openIds?.size ? measured : closed;
}
