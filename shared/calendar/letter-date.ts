import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format } from 'date-fns/format';
import type { LocalDate } from '../kernel/local-date.ts';

/** A day as letters print it, at midnight UTC, so that no time zone can move it. @example formatLetterDate('2021-10-26') // 'October 26, 2021' */
export function formatLetterDate(date: LocalDate): string {
  return format(new UTCDateMini(`${date}T00:00:00Z`), 'MMMM d, yyyy');
}
