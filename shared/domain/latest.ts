import type { LocalDate } from '../kernel/local-date.ts';

/** Something said of a record anew from time to time: kept in the order of recording, though a fact of an earlier day may come later. */
export interface Said {
  readonly on: LocalDate;
}

/** What counts: the fact of the latest day; of one day's, the one recorded last. Undefined where nothing was said. */
export function latest<Fact extends Said>(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>((counts, fact) => (counts && counts.on > fact.on ? counts : fact), undefined);
}
