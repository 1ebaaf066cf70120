/** How a milestone stands by its dates alone; what anyone says of it is another matter. */
import { addDays, daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { MilestoneRow } from '../../projection/rows.ts';
import type { Status } from '../../ui/icon/status-word.tsx';

export type Standing = Extract<Status, 'complete' | 'pastDue' | 'slipped' | 'dueThisWeek' | 'onTime'>;

type Dates = Pick<MilestoneRow, 'due' | 'originalDue' | 'completedOn'>;

const weekDays = 7;

export function standingOf({ due, originalDue, completedOn }: Dates, today: LocalDate): Standing {
  if (completedOn !== undefined) return 'complete';
  if (due < today) return 'pastDue';
  if (due <= addDays(today, weekDays)) return 'dueThisWeek';
  return due > originalDue ? 'slipped' : 'onTime';
}

/** Calendar days from the original date to the actual one, or to today where it is past due, or to the current date. Negative is early. */
export function slipDays({ due, originalDue, completedOn }: Dates, today: LocalDate): number {
  return daysBetween(originalDue, completedOn ?? (due < today ? today : due));
}
