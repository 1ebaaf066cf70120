import { daysBetween, formatDate } from '../calendar/local-date-arithmetic.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type MilestoneDates, slipDays, standingOf } from './milestone-standing.ts';

/** How a milestone stands, for the end of its line on the chart. @example '4 days past due, moved 121' */
export function standingInWords(row: MilestoneDates, today: LocalDate): string {
  const slip = slipDays(row, today);
  switch (standingOf(row, today)) {
    case 'complete':
      return slip === 0
        ? 'complete on the day'
        : `complete, ${counted(Math.abs(slip), 'day')} ${slip > 0 ? 'late' : 'early'}`;
    case 'pastDue': {
      const moved = daysBetween(row.originalDue, row.due);
      return `${counted(daysBetween(row.due, today), 'day')} past due${moved > 0 ? `, moved ${moved}` : ''}`;
    }
    case 'slipped':
      return `due ${formatDate(row.due)}, slipped ${counted(slip, 'day')}`;
    case 'dueThisWeek':
    case 'onTime':
      return `due ${formatDate(row.due)}`;
  }
}
