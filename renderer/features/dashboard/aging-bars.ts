import { type AgeBand, ageInWords, agingOf, type Dated } from '../../../shared/figures/aging.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Bar } from '../../ui/chart/bar-figures.ts';

/** From the latest to those with most time left, the empty bands among them. */
export function agingBars(owed: readonly Dated[], today: LocalDate): readonly Bar[] {
  return agingOf(owed, today).map((band) => ({
    label: ageLabel(band),
    words: ageInWords(band),
    value: band.count,
    isLate: band.isLate,
  }));
}

/** @example '8–30', '> 90' */
function ageLabel({ from, to }: AgeBand): string {
  return to === undefined ? `> ${from - 1}` : `${from}–${to}`;
}
