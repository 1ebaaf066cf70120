import { Map as ImmutableMap } from 'immutable';

/** Rows by id, persistent: `set` answers a new table and shares the rest, so folds stay pure at 100,000 entries. Iterates in no promised order. */
export type Table<Id extends string, Row> = ImmutableMap<Id, Row>;

/** @example emptyTable<MilestoneId, Milestone>() */
export function emptyTable<Id extends string, Row>(): Table<Id, Row> {
  return ImmutableMap<Id, Row>();
}

/** The table with one row replaced by what `change` makes of it; the same table where the id is unknown. */
export function changeRow<Id extends string, Row>(
  table: Table<Id, Row>,
  id: Id,
  change: (row: Row) => Row,
): Table<Id, Row> {
  const row = table.get(id);
  return row === undefined ? table : table.set(id, change(row));
}

/** Rows in code-unit order of their ids: the order of every list that must come out the same twice. */
export function rowsById<Id extends string, Row>(table: Table<Id, Row>): Row[] {
  return [...table.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}
