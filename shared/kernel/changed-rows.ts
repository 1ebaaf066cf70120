import type { Table } from './table.ts';

interface RowWithId {
  readonly id: string;
}

/** From one table to another: rows that are new or other than they were, and rows that are there no more. */
export interface ChangedRows<Row> {
  readonly changed: readonly Row[];
  readonly removed: readonly Row[];
}

/** What was found last for a table, for whoever asks next after the same two. */
const found = new WeakMap<object, { readonly before: object; readonly rows: ChangedRows<never> }>();

/** Rows never change, so one is other than it was where it is another object. Of tables of one line only what was set since is looked at. */
export function changedRows<Row extends RowWithId>(
  before: Table<string, Row>,
  after: Table<string, Row>,
): ChangedRows<Row> {
  const known = found.get(after);
  if (known?.before === before) return known.rows;
  const rows = before.isEmpty() ? { changed: [...after.values()], removed: [] } : compared(before, after);
  found.set(after, { before, rows: rows as ChangedRows<never> });
  return rows;
}

function compared<Row extends RowWithId>(before: Table<string, Row>, after: Table<string, Row>): ChangedRows<Row> {
  const changed: Row[] = [];
  const removed: Row[] = [];
  for (const id of after.idsSince(before) ?? idsOfBoth(before, after)) {
    const [was, is] = [before.get(id), after.get(id)];
    if (is === was) continue;
    if (is) changed.push(is);
    else if (was) removed.push(was);
  }
  return { changed, removed };
}

function idsOfBoth(before: Table<string, RowWithId>, after: Table<string, RowWithId>): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()]);
}
