import type { Instant } from './instant.ts';
import type { LocalDate } from './local-date.ts';

/** Time as an argument: the one door through which "now" enters the pure core. */
export interface Clock {
  now(): Instant;
  /** The calendar day in the docket's time zone. */
  today(): LocalDate;
}
