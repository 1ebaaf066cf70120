/** Where days stand on a chart of milestones, in percent of its width. */
import { firstDayOf, fiscalQuarterOf, lastDayOf, nextQuarter } from '../../../shared/calendar/fiscal-quarter.ts';
import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { MilestoneRow } from '../../projection/rows.ts';

export interface GanttScale {
  readonly first: LocalDate;
  readonly last: LocalDate;
  percent(day: LocalDate): number;
}

/** From the first day of the fiscal quarter of the earliest date to the last day of the latest one's; today is always on it. */
export function ganttScale(rows: readonly MilestoneRow[], today: LocalDate): GanttScale {
  const days = [today, ...rows.flatMap(({ originalDue, due, completedOn }) => [originalDue, due, completedOn ?? due])];
  const sorted = days.toSorted();
  const first = firstDayOf(fiscalQuarterOf(sorted[0] ?? today));
  const last = lastDayOf(fiscalQuarterOf(sorted.at(-1) ?? today));
  const total = daysBetween(first, last);
  return { first, last, percent: (day) => (100 * daysBetween(first, day)) / total };
}

/** At most this many quarters keep their names apart; of a longer time only the first quarters of the years are named. */
const mostQuarters = 8;

/** The quarters that are named on the chart, by their first days. @example [{ day: '2021-10-01', name: 'FY22 Q1' }] */
export function namedQuarters({
  first,
  last,
}: GanttScale): readonly { readonly day: LocalDate; readonly name: string }[] {
  const quarters: { day: LocalDate; name: string; isYear: boolean }[] = [];
  for (let quarter = fiscalQuarterOf(first); firstDayOf(quarter) < last; quarter = nextQuarter(quarter)) {
    const year = `FY${String(quarter.year).slice(-2)}`;
    quarters.push({ day: firstDayOf(quarter), name: `${year} Q${quarter.quarter}`, isYear: quarter.quarter === 1 });
  }
  return quarters.length <= mostQuarters ? quarters : quarters.filter(({ isYear }) => isYear);
}
