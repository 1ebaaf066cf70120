import { changedRows } from './changed-rows.ts';
import { emptyTable, type Table } from './table.ts';

interface RowWithId {
  readonly id: string;
}

type Groups<Row> = ReadonlyMap<string, readonly Row[]>;

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
    groups: new Map(),
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
  if (areOthers(before, after)) return grouped(after, keysOf);
  const { changed, removed } = changedRows(before, after);
  if (changed.length + removed.length > before.size / 4) return grouped(after, keysOf);
  const joining = grouped(changed, keysOf);
  const touched = new Set(joining.keys());
  for (const { id } of [...changed, ...removed]) {
    const was = before.get(id);
    if (was) for (const key of keysOf(was)) touched.add(key);
  }
  const regrouped = new Map(groups);
  for (const key of touched) {
    const staying = groups.get(key)?.filter((row) => after.get(row.id) === row) ?? none;
    const group = [...staying, ...(joining.get(key) ?? none)];
    if (group.length > 0) regrouped.set(key, group.sort(byId));
    else regrouped.delete(key);
  }
  return regrouped;
}

/** Whether none of the first rows is the same: so it is from one docket to another, where it would be for nothing to compare them all. */
function areOthers<Row extends RowWithId>(before: Table<string, Row>, after: Table<string, Row>): boolean {
  let looked = 0;
  for (const row of after.values()) {
    if (before.get(row.id) === row) return false;
    looked += 1;
    if (looked === rowsLookedAt) return true;
  }
  return before.isEmpty();
}

const rowsLookedAt = 16;

/** An array or a table: tables are walked by their own `forEach`, which makes no iterator for each of their nodes. */
interface Rows<Row> {
  forEach(each: (row: Row) => void): void;
}

function grouped<Row extends RowWithId>(rows: Rows<Row>, keysOf: (row: Row) => readonly string[]): Groups<Row> {
  const groups = new Map<string, Row[]>();
  rows.forEach((row) => {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      // A row may have a key twice.
      else if (group[group.length - 1] !== row) group.push(row);
    }
  });
  // Tables iterate in no promised order, and what rests on a group must come out the same twice.
  for (const group of groups.values()) if (group.length > 1) group.sort(byId);
  return groups;
}

function byId(a: RowWithId, b: RowWithId): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
