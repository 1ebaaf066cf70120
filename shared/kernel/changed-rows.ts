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

/** Rows never change, so one is other than it was where it is another object. */
export function changedRows<Row extends RowWithId>(
  before: Table<string, Row>,
  after: Table<string, Row>,
): ChangedRows<Row> {
  const known = found.get(after);
  if (known?.before === before) return known.rows;
  const rows = before.isEmpty() ? allOf(after) : (inStep(before, after) ?? byLookUp(before, after));
  found.set(after, { before, rows: rows as ChangedRows<never> });
  return rows;
}

function allOf<Row>(table: Table<string, Row>): ChangedRows<Row> {
  return { changed: [...table.values()], removed: [] };
}

/** Two tables of the same ids iterate in the same order; undefined where the ids are not the same. */
function inStep<Row extends RowWithId>(
  before: Table<string, Row>,
  after: Table<string, Row>,
): ChangedRows<Row> | undefined {
  if (before.size !== after.size) return undefined;
  const changed: Row[] = [];
  const were = before.values();
  for (const row of after.values()) {
    const was = were.next().value;
    if (was === row) continue;
    if (was?.id !== row.id) return undefined;
    changed.push(row);
  }
  return { changed, removed: [] };
}

function byLookUp<Row extends RowWithId>(before: Table<string, Row>, after: Table<string, Row>): ChangedRows<Row> {
  const changed: Row[] = [];
  for (const row of after.values()) if (before.get(row.id) !== row) changed.push(row);
  const removed: Row[] = [];
  // With as many as before and the new ones, none can be gone.
  const isAnyGone = after.size !== before.size + changed.filter(({ id }) => !before.has(id)).length;
  if (isAnyGone) for (const row of before.values()) if (!after.has(row.id)) removed.push(row);
  return { changed, removed };
}
