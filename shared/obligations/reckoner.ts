/** What is owed on one kind of record, reckoned again only where something that it rests on has changed. */
import type { State } from '../domain/state.ts';
import { changedRows } from '../kernel/changed-rows.ts';
import type { Table } from '../kernel/table.ts';
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

/** From one answer to the next. */
export interface OwedChanges {
  /** New, or other than they were. */
  readonly changed: readonly Obligation[];
  /** Ids of what is owed no longer, fulfilled or not. */
  readonly gone: readonly string[];
}

/** Of one kind of record, or of all. Whatever it remembers, what it has is what the sources answer for the view given last. */
export interface Reckoner {
  reckon(view: View): OwedChanges;
  /** In no promised order. */
  owed(): Iterable<Obligation>;
}

/** One kind of record with its source. @example reckonerOf({ rowsOf: ({ plans }) => plans, source: plansOwed, reads: ['people'] })() */
export function reckonerOf<Row extends RowWithId>(spec: KindSpec<Row>): () => Reckoner {
  return () => {
    const known = new Map<string, Kept<Row>>();
    let last: View | undefined;

    function again(view: View, row: Row, isOtherDay: boolean, changes: Changes): void {
      const kept = known.get(row.id);
      const around = spec.around?.(view.state, row);
      if (kept?.row === row && !isOtherDay && around && isSameList(around, kept.around)) return;
      const owed = takenFrom(kept?.owed ?? [], spec.source(view, row), changes);
      known.set(row.id, { row, around: around ?? [], owed });
    }

    return {
      owed: () => [...known.values()].flatMap(({ owed }) => owed),
      reckon(view) {
        const changes: Changes = { changed: [], gone: [] };
        const rows = spec.rowsOf(view.state);
        const isOtherDay = view.today !== last?.today || view.rules !== last.rules;
        const { changed, removed } = changedRows(last ? spec.rowsOf(last.state) : rows.clear(), rows);
        for (const { id } of removed) {
          takenFrom(known.get(id)?.owed ?? [], [], changes);
          known.delete(id);
        }
        const looksElsewhere = spec.reads.some((name) => view.state[name] !== last?.state[name]);
        for (const row of isOtherDay || looksElsewhere ? rows.values() : changed) again(view, row, isOtherDay, changes);
        last = view;
        return changes;
      },
    };
  };
}

/** All of them as one. */
export function togetherReckoned(parts: readonly Reckoner[]): Reckoner {
  return {
    owed: () => parts.flatMap((part) => [...part.owed()]),
    reckon(view) {
      const all = parts.map((part) => part.reckon(view));
      return { changed: all.flatMap(({ changed }) => changed), gone: all.flatMap(({ gone }) => gone) };
    },
  };
}

interface Kept<Row> {
  readonly row: Row;
  readonly around: readonly unknown[];
  readonly owed: readonly Obligation[];
}

interface Changes {
  readonly changed: Obligation[];
  readonly gone: string[];
}

/** The new answer for a record, with what it says again as it was before; notes the rest. */
function takenFrom(
  before: readonly Obligation[],
  now: readonly Obligation[],
  { changed, gone }: Changes,
): readonly Obligation[] {
  for (const { id } of before) if (!now.some((one) => one.id === id)) gone.push(id);
  return now.map((one) => {
    const was = before.find(({ id }) => id === one.id);
    if (was && JSON.stringify(was) === JSON.stringify(one)) return was;
    changed.push(one);
    return one;
  });
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
