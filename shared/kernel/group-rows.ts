import { changedRows } from './changed-rows.ts';
import { emptyTable, Table } from './table.ts';

interface RowWithId {
  readonly id: string;
}

type Groups<Row> = Table<string, readonly Row[]>;

/**
 * An index of tables: the rows under each of their keys, in order of their ids. A table never changes, so each is read once, however often
 * it is asked for; of one that follows another, only the groups of the rows that differ are made anew.
 * @example const milestonesOf = groupRows((row: Milestone) => [row.plan]); milestonesOf(state.milestones, 'CAP-0022')
 */
export function groupRows<Row extends RowWithId>(
  keysOf: (row: Row) => readonly string[],
): (table: Table<string, Row>, key: string) => readonly Row[] {
  const known = new WeakMap<Table<string, Row>, Groups<Row>>();
  let last: { readonly table: Table<string, Row>; readonly groups: Groups<Row> } = {
    table: emptyTable(),
    groups: emptyTable(),
  };
  return (table, key) => {
    if (table !== last.table) {
      const groups = known.get(table) ?? regrouped(last.groups, last.table, table, keysOf);
      known.set(table, groups);
      last = { table, groups };
    }
    return last.groups.get(key) ?? none;
  };
}

const none: readonly never[] = [];

function regrouped<Row extends RowWithId>(
  groups: Groups<Row>,
  before: Table<string, Row>,
  after: Table<string, Row>,
  keysOf: (row: Row) => readonly string[],
): Groups<Row> {
  const set = after.idsSince(before);
  if (set === undefined || set.size > before.size / 4) return new Table(grouped(after.values(), keysOf));
  const { changed, removed } = changedRows(before, after);
  const joining = grouped(changed, keysOf);
  const touched = new Set(joining.keys());
  for (const { id } of [...changed, ...removed]) {
    const was = before.get(id);
    if (was) for (const key of keysOf(was)) touched.add(key);
  }
  return [...touched].reduce((regrouped, key) => {
    const staying = groups.get(key)?.filter((row) => after.get(row.id) === row) ?? none;
    const group = [...staying, ...(joining.get(key) ?? none)];
    return group.length > 0 ? regrouped.set(key, group.sort(byId)) : regrouped.delete(key);
  }, groups);
}

function grouped<Row extends RowWithId>(
  rows: Iterable<Row>,
  keysOf: (row: Row) => readonly string[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      // A row may have a key twice.
      else if (group[group.length - 1] !== row) group.push(row);
    }
  }
  // Tables iterate in no promised order, and what rests on a group must come out the same twice.
  for (const group of groups.values()) if (group.length > 1) group.sort(byId);
  return groups;
}

function byId(a: RowWithId, b: RowWithId): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
