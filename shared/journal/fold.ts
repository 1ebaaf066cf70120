/** State as a fold of entries, now or as it stood: the two times of architecture.md. */
import type { Instant } from '../kernel/instant.ts';
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
  /** Facts recorded by the end of this day; `dayOf` gives a moment's day in the docket's time zone. */
  readonly known?: { readonly on: LocalDate; dayOf(moment: Instant): LocalDate };
}

/** Folds entries in the order given (seq order), leaving out those the view excludes. Pure if `evolve` is. */
export function foldEntries<State, Entry extends TimedEntry>(
  entries: Iterable<Entry>,
  evolve: (state: State, entry: Entry) => State,
  initial: State,
  view: FoldView = {},
): State {
  let state = initial;
  for (const entry of entries) if (isInView(entry, view)) state = evolve(state, entry);
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
    for (let entry = entries[at]; entry !== undefined && isInView(entry, { asOf }); entry = entries[++at])
      shared = evolve(shared, entry);
    yield foldEntries(entries.slice(at), evolve, shared, { asOf });
  }
}

/** Whether an entry counts in this view. */
export function isInView(entry: TimedEntry, { asOf, known }: FoldView): boolean {
  if (asOf !== undefined && entry.data.effective > asOf) return false;
  return known === undefined || known.dayOf(entry.recordedAt) <= known.on;
}
