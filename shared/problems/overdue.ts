/** Obligations that are late, as problems tell of them. */
import { formatDateWithWeekday } from '../calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isOurs, type Obligation } from '../obligations/obligation.ts';
import { daysSince } from './day-words.ts';
import type { Finding } from './problem-rule.ts';

/** What the agency owes on a record under this key and has not done in time. */
export function lateIn(owed: readonly Obligation[], key: string): readonly Obligation[] {
  return owed.filter((one) => one.state === 'late' && isOurs(one) && keyOf(one).startsWith(key));
}

function keyOf({ id, subject }: Obligation): string {
  return id.slice(`${subject.kind}:${subject.id}/`.length);
}

/** A problem of what is late: what it is ("the response to OIG"), by how much, and what is not there ("no response is recorded as sent"). */
export function overdue(one: Obligation, what: string, missing: string, today: LocalDate): Finding {
  return {
    message: `${one.subject.id}: ${what} is ${daysSince(one.due, today)} overdue. ${wasDue(one)}, and ${missing}.`,
    ...(one.daysLate !== undefined && { daysLate: one.daysLate }),
    cites: one,
  };
}

/** Both days where the law does not say that a day off moves the date. @example 'It was due Thu 25 Nov 2021 (Fri 26 Nov 2021 if it moves to a business day)' */
function wasDue({ due, rolled }: Obligation): string {
  const or = rolled ? ` (${formatDateWithWeekday(rolled)} if it moves to a business day)` : '';
  return `It was due ${formatDateWithWeekday(due)}${or}`;
}
