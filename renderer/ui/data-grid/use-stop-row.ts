import { useEffect, useMemo, useRef } from 'react';
import type { GridCell } from './grid-keys.ts';
import type { GridRows } from './grid-rows.ts';

/** The cell that Tab stops at, and the row that stood there when it was chosen. */
export interface GridStop extends GridCell {
  readonly id: string | undefined;
}

/** How far a row is looked for around its old place: as far as rows are drawn at least. */
const nearRows = 100;

interface StopRow<Row> {
  readonly index: number;
  /** As it was last held: a list of which only the view is held lets go of it when the view moves on. */
  readonly row: Row | undefined;
}

/** Where the row of the stop stands now: rows that came in above it have moved it, and the keyboard must act on what has the focus. */
export function useStopRow<Row>(rows: GridRows<Row>, rowId: (row: Row) => string, stop: GridStop): StopRow<Row> {
  const index = useMemo(() => {
    const last = Math.min(stop.row, rows.count - 1);
    if (stop.id === undefined || stop.row < 0) return last;
    const isThere = (place: number) => {
      const near = rows.rowAt(place);
      return near !== undefined && rowId(near) === stop.id;
    };
    for (let distance = 0; distance <= nearRows; distance += 1) {
      if (isThere(stop.row - distance)) return stop.row - distance;
      if (isThere(stop.row + distance)) return stop.row + distance;
    }
    return last;
  }, [rows, rowId, stop]);
  const held = useRef<{ readonly stop: GridStop; readonly row: Row }>(undefined);
  const row = index < 0 ? undefined : rows.rowAt(index);
  if (row !== undefined) held.current = { stop, row };
  return { index, row: held.current?.stop === stop ? held.current.row : undefined };
}

/** A key may lead to a row that is still on its way. Answers how to say so; `onArrive` is called once when the row of the stop is there. */
export function useAwaitedRow<Row>(row: Row | undefined, onArrive: (row: Row) => void): (isAwaited: boolean) => void {
  const awaited = useRef(false);
  useEffect(() => {
    if (!awaited.current || row === undefined) return;
    awaited.current = false;
    onArrive(row);
  });
  return (isAwaited) => {
    awaited.current = isAwaited;
  };
}
