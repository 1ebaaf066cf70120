/** Where days stand on a chart of milestones, in percent of its width. */
import {
  type FiscalQuarter,
  firstDayOf,
  fiscalQuarterOf,
  lastDayOf,
  nextQuarter,
} from '../../../shared/calendar/fiscal-quarter.ts';
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

/** At most this many quarters keep their names apart; of a longer time whole fiscal years are named. */
const mostQuarters = 8;

export interface NamedTime {
  readonly first: LocalDate;
  readonly name: string;
  /** Where its name is centred, in percent; absent where the mark of today leaves no room for it. */
  readonly place: number | undefined;
}

/** The fiscal quarters of the chart in order, else its fiscal years. @example [{ first: '2021-10-01', name: 'FY22 Q1', place: 12.5 }] */
export function namedTimes(scale: GanttScale, today: LocalDate): readonly NamedTime[] {
  const starts = quartersOf(scale);
  const isLong = starts.length > mostQuarters;
  const named = isLong ? starts.filter(({ quarter }, index) => quarter === 1 || index === 0) : starts;
  return named.map((quarter, index) => {
    const next = named[index + 1];
    const year = `FY${String(quarter.year).slice(-2)}`;
    return {
      first: firstDayOf(quarter),
      name: isLong ? year : `${year} Q${quarter.quarter}`,
      place: placeOfName(
        scale.percent(firstDayOf(quarter)),
        next === undefined ? 100 : scale.percent(firstDayOf(next)),
        scale.percent(today),
      ),
    };
  });
}

function quartersOf({ first, last }: GanttScale): readonly FiscalQuarter[] {
  const quarters: FiscalQuarter[] = [];
  for (let quarter = fiscalQuarterOf(first); firstDayOf(quarter) < last; quarter = nextQuarter(quarter))
    quarters.push(quarter);
  return quarters;
}

/** Half the room that the mark of today and a name need beside each other, in percent. */
const roomOfName = 6;

/** In the middle of its time, or of the longer part that today leaves of it. */
function placeOfName(from: number, to: number, today: number): number | undefined {
  const middle = (from + to) / 2;
  if (Math.abs(middle - today) >= roomOfName) return middle;
  const place = today - from > to - today ? (from + today) / 2 : (today + to) / 2;
  return Math.abs(place - today) >= roomOfName ? place : undefined;
}
