/** What is owed on one kind of record, reckoned again only where something that it rests on has changed. */
import type { State } from '../domain/state.ts';
import { changedRows } from '../kernel/changed-rows.ts';
import { emptyTable, type Table } from '../kernel/table.ts';
import type { Obligation } from './obligation.ts';
import type { View } from './view.ts';

export type Source<Row> = (view: View, row: Row) => readonly Obligation[];

interface RowWithId {
  readonly id: string;
}

interface KindSpec<Row extends RowWithId> {
  rowsOf(state: State): Table<string, Row>;
  readonly source: Source<Row>;
  /** The tables beside its own in which the source looks. */
  readonly reads: readonly (keyof State)[];
  /** What it finds there for one row: while none of these changes, nor the row, neither does what is owed. Without it, every row is reckoned again. */
  readonly around?: (state: State, row: Row) => readonly unknown[];
}

/**
 * What is owed on one kind of record, or on all, in no promised order. Whatever it remembers, it answers what the sources do for this
 * view; what has not changed is the same object as before.
 */
export type Reckoner = (view: View) => readonly Obligation[];

/** One kind of record with its source. @example reckonerOf({ rowsOf: ({ plans }) => plans, source: plansOwed, reads: ['people'] })() */
export function reckonerOf<Row extends RowWithId>(spec: KindSpec<Row>): () => Reckoner {
  return () => {
    const known = new Map<string, Kept<Row>>();
    let last: View | undefined;
    let owed: readonly Obligation[] = [];

    /** Whether something else is owed on the row than before. */
    function again(view: View, row: Row, isOtherDay: boolean): boolean {
      const kept = known.get(row.id);
      const around = spec.around?.(view.state, row);
      if (kept?.row === row && !isOtherDay && around && isSameList(around, kept.around)) return false;
      const now = keepingEqual(kept?.owed ?? [], spec.source(view, row));
      known.set(row.id, { row, around: around ?? [], owed: now });
      return !isSameList(now, kept?.owed ?? []);
    }

    return (view) => {
      const rows = spec.rowsOf(view.state);
      const isOtherDay = view.today !== last?.today || view.rules !== last.rules;
      const { changed, removed } = changedRows(last ? spec.rowsOf(last.state) : emptyTable<string, Row>(), rows);
      for (const { id } of removed) known.delete(id);
      let isOther = removed.length > 0;
      const looksElsewhere = spec.reads.some((name) => view.state[name] !== last?.state[name]);
      for (const row of isOtherDay || looksElsewhere ? rows.values() : changed)
        isOther = again(view, row, isOtherDay) || isOther;
      last = view;
      if (isOther) owed = [...known.values()].flatMap((kept) => kept.owed);
      return owed;
    };
  };
}

interface Kept<Row> {
  readonly row: Row;
  readonly around: readonly unknown[];
  readonly owed: readonly Obligation[];
}

/** The new answer for a record, with what it says again as the object that it was before. */
function keepingEqual(before: readonly Obligation[], now: readonly Obligation[]): readonly Obligation[] {
  if (before.length === 0) return now;
  return now.map((one) => {
    const was = before.find(({ id }) => id === one.id);
    return was && JSON.stringify(was) === JSON.stringify(one) ? was : one;
  });
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
