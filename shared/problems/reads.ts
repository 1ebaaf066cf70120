/** Which records a change elsewhere concerns: so that after an entry a few are looked at again, and not all. */
import type { State } from '../domain/state.ts';
import { changedRows } from '../kernel/changed-rows.ts';
import type { Table } from '../kernel/table.ts';

interface RowWithId {
  readonly id: string;
}

/** From one state to another: ids of the records of a register (others do no harm) that read a row that differs, or all of them. */
export type Reads = (before: State, after: State) => readonly string[] | 'all';

/**
 * A table in which a register looks. `readersOf` names, for a row and the state that it stands in, every record of the register that reads
 * it; left out for tables that seldom change, whose every change concerns all.
 * @example reads(({ suspenses }) => suspenses, ({ about }) => (about ? [about.id] : []))
 */
export function reads<Row extends RowWithId>(
  tableOf: (state: State) => Table<string, Row>,
  readersOf?: (row: Row, state: State) => readonly string[],
): Reads {
  return (before, after) => {
    const [were, are] = [tableOf(before), tableOf(after)];
    if (were === are) return none;
    if (!readersOf) return 'all';
    const { changed, removed } = changedRows(were, are);
    // Who read it as it was may not read it as it is: a link can be taken away.
    const past = [...changed.flatMap(({ id }) => were.get(id) ?? []), ...removed];
    return [...past.flatMap((row) => readersOf(row, before)), ...changed.flatMap((row) => readersOf(row, after))];
  };
}

/** Of several tables together, each id once. */
export function readersOfAny(tables: readonly Reads[], before: State, after: State): ReadonlySet<string> | 'all' {
  const ids = new Set<string>();
  for (const readersIn of tables) {
    const readers = readersIn(before, after);
    if (readers === 'all') return 'all';
    for (const id of readers) ids.add(id);
  }
  return ids;
}

const none: readonly never[] = [];
