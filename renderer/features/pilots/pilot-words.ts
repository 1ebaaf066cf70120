/** How a pilot stands, in the officer's words. */
import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import { isBeyondNotToExceed, notToExceedNow, type Pilot } from '../../../shared/domain/pilot/pilot.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Status } from '../../ui/icon/status-word.tsx';

export interface PilotLook {
  readonly status: Status;
  readonly word: string;
}

/** What is wrong comes first: too long, without authorization, then paused, running, ended. */
export function pilotLook(pilot: Pilot, today: LocalDate): PilotLook {
  if (pilot.ended !== undefined) return { status: 'complete', word: 'Ended' };
  const last = notToExceedNow(pilot);
  if (isBeyondNotToExceed(pilot, today))
    return { status: 'pastDue', word: `${counted(daysBetween(last, today), 'day')} beyond its last day` };
  if (pilot.authorised === undefined) return { status: 'warning', word: 'Not authorized' };
  if (pilot.paused !== undefined) return { status: 'notApplicable', word: 'Paused' };
  return { status: 'onTime', word: `${counted(daysBetween(today, last), 'day')} left` };
}
