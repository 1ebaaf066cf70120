/** State as a fold of entries, now or as it stood: the two times of architecture.md. */
import { type Instant, instantOf } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** The least a fold must know of an entry: when it was recorded, and the day from which its fact is true. */
export interface TimedEntry {
  readonly recordedAt: Instant;
  readonly data: { readonly effective: LocalDate };
}

/** Which entries count. Both limits include their day; both may be given. */
export interface FoldView {
  /** Facts true by the end of this day, as known today. */
  readonly asOf?: LocalDate;
  /** Facts recorded by the end of this day; `dayOf` gives a moment's day in the docket's time zone, never an earlier one for a later moment. */
  readonly known?: { readonly on: LocalDate; dayOf(moment: Instant): LocalDate };
}

/** Folds entries in the order given (seq order), leaving out those the view excludes. Pure if `evolve` is. */
export function foldEntries<State, Entry extends TimedEntry>(
  entries: Iterable<Entry>,
  evolve: (state: State, entry: Entry) => State,
  initial: State,
  view: FoldView = {},
): State {
  const counts = inView(view);
  let state = initial;
  for (const entry of entries) if (counts(entry)) state = evolve(state, entry);
  return state;
}

/**
 * The states as of several days in rising order, one after the other: each what `foldEntries` gives with that `asOf`. What is true by
 * the first day is folded once for all, so that a record kept day by day costs one fold in all.
 */
export function* foldAtDays<State, Entry extends TimedEntry>(
  entries: readonly Entry[],
  evolve: (state: State, entry: Entry) => State,
  initial: State,
  days: readonly LocalDate[],
): Generator<State, void, undefined> {
  let shared = initial;
  let at = 0;
  for (const asOf of days) {
    const counts = inView({ asOf });
    for (let entry = entries[at]; entry !== undefined && counts(entry); entry = entries[++at])
      shared = evolve(shared, entry);
    yield foldEntries(entries.slice(at), evolve, shared, { asOf });
  }
}

/** Which entries count in a view. The zone is asked about a few moments, and not about every entry. */
export function inView({ asOf, known }: FoldView): (entry: TimedEntry) => boolean {
  const end = known && endOf(known);
  return ({ data, recordedAt }) =>
    (asOf === undefined || data.effective <= asOf) && (end === undefined || recordedAt < end);
}

/** The first moment that is no longer of the day, found by halves; undefined where the calendar ends with it. */
function endOf({ on, dayOf }: NonNullable<FoldView['known']>): Instant | undefined {
  const isAfter = (ms: number) => dayOf(instantOf(ms)) > on;
  // Nowhere is it more than a day earlier or later than in UTC.
  let [before, after] = [Math.max(Date.parse(on) - dayMs, firstMs) - 1, Math.min(Date.parse(on) + 2 * dayMs, lastMs)];
  if (!isAfter(after)) return undefined;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isAfter(middle)) after = middle;
    else before = middle;
  }
  return instantOf(after);
}

const dayMs = 86_400_000;
/** The moments that an Instant can tell. */
const firstMs = Date.parse('0000-01-01T00:00:00.000Z');
const lastMs = Date.parse('9999-12-31T23:59:59.999Z');
