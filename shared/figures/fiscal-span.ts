/** The time that a chart of dates shows, in whole fiscal quarters. */
import { firstDayOf, fiscalQuarterOf, lastDayOf, nextQuarter } from '../calendar/fiscal-quarter.ts';
import type { LocalDate } from '../kernel/local-date.ts';

export interface FiscalSpan {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly today: LocalDate;
  /** The quarters in order. */
  readonly periods: readonly NamedQuarter[];
}

export interface NamedQuarter {
  readonly from: LocalDate;
  /** @example 'FY22 Q1' */
  readonly name: string;
  /** Whether a fiscal year begins with it. */
  readonly isYear: boolean;
}

/** From the first day of the earliest day's fiscal quarter to the last day of the latest one's; today is always within. */
export function fiscalSpan(days: readonly LocalDate[], today: LocalDate): FiscalSpan {
  const sorted = [today, ...days].sort();
  const last = lastDayOf(fiscalQuarterOf(sorted.at(-1) ?? today));
  const periods: NamedQuarter[] = [];
  for (let each = fiscalQuarterOf(sorted[0] ?? today); firstDayOf(each) <= last; each = nextQuarter(each))
    periods.push({ from: firstDayOf(each), name: shortQuarter(each), isYear: each.quarter === 1 });
  return { first: periods[0]?.from ?? today, last, today, periods };
}

/** @example shortQuarter({ year: 2022, quarter: 1 }) // 'FY22 Q1' */
export function shortQuarter({ year, quarter }: ReturnType<typeof fiscalQuarterOf>): string {
  return `FY${String(year).slice(-2)} Q${quarter}`;
}
