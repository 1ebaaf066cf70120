/** Open milestones, or whatever else is owed, by how late they are, and by how much time is left to them. */
import { daysBetween } from '../calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../kernel/local-date.ts';

export interface Dated {
  readonly due: LocalDate;
  readonly completedOn?: LocalDate | undefined;
}

export interface AgeBand {
  readonly isLate: boolean;
  /** Days late, or days left. */
  readonly from: number;
  /** Undefined: without end. */
  readonly to?: number | undefined;
  readonly count: number;
}

/** The last days of the bands, as liaisons sort their work: a week, a month, a quarter. */
const bandEnds = [7, 30, 90] as const;

/** From the latest to those with most time left; what is due today has 0 days left. Completed ones are not counted. */
export function agingOf(owed: readonly Dated[], today: LocalDate): readonly AgeBand[] {
  const daysLeft = owed
    .filter(({ completedOn }) => completedOn === undefined)
    .map(({ due }) => daysBetween(today, due));
  const late = bandsOf(
    daysLeft.filter((days) => days < 0).map((days) => -days),
    true,
  );
  return [
    ...late.reverse(),
    ...bandsOf(
      daysLeft.filter((days) => days >= 0),
      false,
    ),
  ];
}

function bandsOf(days: readonly number[], isLate: boolean): AgeBand[] {
  const starts = [isLate ? 1 : 0, ...bandEnds.map((end) => end + 1)];
  return starts.map((from, at) => {
    const to = bandEnds[at];
    const count = days.filter((each) => each >= from && (to === undefined || each <= to)).length;
    return { isLate, from, to, count };
  });
}

/** @example ageInWords({ isLate: true, from: 8, to: 30 }) // '8 to 30 days late' */
export function ageInWords({ isLate, from, to }: Omit<AgeBand, 'count'>): string {
  const end = isLate ? 'late' : 'left';
  return to === undefined ? `more than ${from - 1} days ${end}` : `${from} to ${to} days ${end}`;
}
