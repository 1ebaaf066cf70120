/** How a milestone stands by its dates alone; what anyone says of it is another matter. */
import { addDays, daysBetween } from '../calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../kernel/local-date.ts';

export type Standing = 'complete' | 'pastDue' | 'slipped' | 'dueThisWeek' | 'onTime';

/** The three dates of the date grammar: original, current, and actual once it is completed. */
export interface MilestoneDates {
  readonly originalDue: LocalDate;
  readonly due: LocalDate;
  readonly completedOn?: LocalDate | undefined;
}

const weekDays = 7;

/** Past due from the day after the current date. @example standingOf({ originalDue, due: '2022-03-31' }, '2022-04-04') // 'pastDue' */
export function standingOf({ due, originalDue, completedOn }: MilestoneDates, today: LocalDate): Standing {
  if (completedOn !== undefined) return 'complete';
  if (isPastDue({ due }, today)) return 'pastDue';
  if (due <= addDays(today, weekDays)) return 'dueThisWeek';
  return due > originalDue ? 'slipped' : 'onTime';
}

/** Open, and its current date is over. Costs no arithmetic, so it is what counts ten thousand. */
export function isPastDue(
  { due, completedOn }: Pick<MilestoneDates, 'due' | 'completedOn'>,
  today: LocalDate,
): boolean {
  return completedOn === undefined && due < today;
}

/** Calendar days from the original date to the actual one, or to today where it is past due, or to the current date. Negative is early. */
export function slipDays({ due, originalDue, completedOn }: MilestoneDates, today: LocalDate): number {
  return daysBetween(originalDue, completedOn ?? (due < today ? today : due));
}
