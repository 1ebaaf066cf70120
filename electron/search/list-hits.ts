/** Where the hits of a question stand: copies of one message are one hit, at the place of the first of them. */

/** A count stops at this many rows, or after this many milliseconds: more is told as "more than", and counting on would cost more than the search. */
const mostCounted = 10_000;
const countingMs = 8;

/** A row of the full-text table that fits; `message` is null where it can have no copies. */
export interface FittingRow {
  readonly place: number;
  readonly message: number | null;
}

interface ListedHits {
  /** One page of them, in the order of the rows. */
  readonly listed: readonly FittingRow[];
  readonly count: number;
  /** Further copies of those that are counted. */
  readonly copyCount: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

/** Reads rows in their order, at least as far as the page reaches. */
export function listHits(
  rows: Iterable<FittingRow>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): ListedHits {
  const listed: FittingRow[] = [];
  const seen = new Set<number>();
  let until = Number.POSITIVE_INFINITY;
  let read = 0;
  let copyCount = 0;
  for (const row of rows) {
    // What is put in order first has cost its time before the first row comes.
    if (read === 0) until = performance.now() + countingMs;
    const count = read - copyCount;
    const isEnough = read >= mostCounted || (read % 128 === 0 && performance.now() > until);
    if (isEnough && count >= offset + limit) return { listed, count, copyCount, isMore: true };
    read += 1;
    if (row.message !== null && seen.has(row.message)) copyCount += 1;
    else if (count >= offset && listed.length < limit) listed.push(row);
    if (row.message !== null) seen.add(row.message);
  }
  return { listed, count: read - copyCount, copyCount, isMore: false };
}
