import type { Table } from './table.ts';

/**
 * An index of tables: the rows under each of their keys, in order of their ids. A table never changes, so each is read once, however often
 * it is asked for. @example const milestonesOf = groupRows((row: Milestone) => [row.plan]); milestonesOf(state.milestones, 'CAP-0022')
 */
export function groupRows<Row extends { readonly id: string }>(
  keysOf: (row: Row) => readonly string[],
): (table: Table<string, Row>, key: string) => readonly Row[] {
  const indexes = new WeakMap<Table<string, Row>, ReadonlyMap<string, readonly Row[]>>();
  return (table, key) => {
    const index = indexes.get(table) ?? indexOf(table, keysOf);
    indexes.set(table, index);
    return index.get(key) ?? none;
  };
}

const none: readonly never[] = [];

function indexOf<Row extends { readonly id: string }>(
  table: Table<string, Row>,
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of table.values()) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  // Tables iterate in no promised order, and what rests on a group must come out the same twice.
  for (const group of groups.values()) if (group.length > 1) group.sort((a, b) => (a.id < b.id ? -1 : 1));
  return groups;
}
