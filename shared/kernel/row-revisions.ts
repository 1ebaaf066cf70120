/** Rows that are told again only where they changed: each side keeps them, and what crosses between is what differs. */

/** What a reader does not know yet. */
export interface RowsSince<Row> {
  /** To ask with the next time; 0 where there is nothing to go on from. */
  readonly revision: number;
  /** Whether `changed` is all there is; else it comes in place of rows with the same keys, or beside the others. */
  readonly isWhole: boolean;
  readonly changed: readonly Row[];
  /** Keys. */
  readonly gone: readonly string[];
}

export interface RowRevisions<Row> {
  /** `rows` as they are now, of which each key stands once; a row that has not changed is the same object as before. */
  since(revision: number | undefined, rows: Iterable<Row>): RowsSince<Row>;
}

/** Remembers since which revision each row is as it is. @example createRowRevisions(({ id }: Obligation) => id) */
export function createRowRevisions<Row>(keyOf: (row: Row) => string): RowRevisions<Row> {
  const known = new Map<string, { row: Row; revision: number; seen: number }>();
  const gone = new Map<string, number>();
  let revision = 0;

  function take(rows: Iterable<Row>): void {
    revision += 1;
    let count = 0;
    for (const row of rows) {
      const key = keyOf(row);
      const was = known.get(key);
      if (was?.row === row) was.seen = revision;
      else known.set(key, { row, revision, seen: revision });
      count += 1;
    }
    if (known.size === count) return;
    for (const [key, { seen }] of known) {
      if (seen === revision) continue;
      known.delete(key);
      gone.set(key, revision);
    }
  }

  return {
    since(asked = 0, rows) {
      take(rows);
      if (asked < 1 || asked > revision)
        return { revision, isWhole: true, changed: [...known.values()].map(({ row }) => row), gone: [] };
      const changed = [...known.values()].filter((one) => one.revision > asked).map(({ row }) => row);
      const keys = [...gone].filter(([key, at]) => at > asked && !known.has(key)).map(([key]) => key);
      return { revision, isWhole: false, changed, gone: keys };
    },
  };
}

/** The rows of a reader that knew `before`, in no promised order; the same list where nothing changed. */
export function withChanges<Row>(
  before: readonly Row[],
  { isWhole, changed, gone }: Omit<RowsSince<Row>, 'revision'>,
  keyOf: (row: Row) => string,
): readonly Row[] {
  if (isWhole) return changed;
  if (changed.length + gone.length === 0) return before;
  const left = new Set([...gone, ...changed.map(keyOf)]);
  return [...before.filter((row) => !left.has(keyOf(row))), ...changed];
}
