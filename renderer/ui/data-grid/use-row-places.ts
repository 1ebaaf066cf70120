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

/** How high each row is and what it is known by. The virtualizer goes over all rows whenever these are new, so they are only where the rows or the open ones are. */
export function useRowPlaces<Row>({ rows, rowId, rowHeight, openIds }: PlacedRows<Row>): RowPlaces {
  return useMemo(() => {
    const idAt = (index: number) => {
      const row = rows.rowAt(index);
      return row === undefined ? undefined : rowId(row);
    };
    return {
      estimateSize(index) {
        const id = openIds?.size ? idAt(index) : undefined;
        return id !== undefined && openIds?.has(id) ? rowHeight + guessedDetailHeight : rowHeight;
      },
      getItemKey: (index) => idAt(index) ?? index,
    };
  }, [rows, rowId, rowHeight, openIds]);
}
