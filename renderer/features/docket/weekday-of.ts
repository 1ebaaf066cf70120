import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';

/** A typed date with its weekday, as the hint below its field; undefined for what is no date. */
export function weekdayOf(typed: string): string | undefined {
  const date = parseLocalDate(typed);
  return date && formatDateWithWeekday(date);
}
