/** How a roster stands, in the officer's words. */
import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { RosterKind } from '../../../shared/domain/roster/events.ts';
import type { Roster } from '../../../shared/domain/roster/roster.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import type { Status } from '../../ui/icon/status-word.tsx';

export const rosterKindWords: Readonly<Record<RosterKind, string>> = {
  access: 'Access roster',
  capstone: 'Form NA-1005',
};

export interface RosterLook {
  readonly status: Status;
  readonly word: string;
}

/** `next` is the certification that is owed; undefined while it is not known, and where no rule in force says when. */
export function rosterLook({ ended }: Roster, next: Obligation | undefined, today: LocalDate): RosterLook {
  if (ended !== undefined) return { status: 'complete', word: 'Ended' };
  if (next === undefined) return { status: 'notApplicable', word: 'No date' };
  if (next.state === 'late')
    return { status: 'pastDue', word: `${counted(next.daysLate ?? 0, 'day')} past its certification` };
  return { status: 'onTime', word: `${counted(daysBetween(today, next.due), 'day')} left` };
}

/** The certification that is owed on a roster, among all that is. */
export function nextCertification(owed: readonly Obligation[] | undefined, { id }: Roster): Obligation | undefined {
  return owed?.find(
    ({ subject, fulfilledBy }) => subject.kind === 'roster' && subject.id === id && fulfilledBy === undefined,
  );
}
