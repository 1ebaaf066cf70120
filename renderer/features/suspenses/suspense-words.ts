/** How a suspense stands, in the officer's words. */
import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import { isSuspenseOpen, type Suspense, suspenseDue } from '../../../shared/domain/suspense/suspense.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Status } from '../../ui/icon/status-word.tsx';

export const standings = ['overdue', 'open', 'answered', 'cancelled'] as const;
export type SuspenseStanding = (typeof standings)[number];

export const standingLooks: Readonly<Record<SuspenseStanding, { readonly word: string; readonly status: Status }>> = {
  overdue: { word: 'Overdue', status: 'pastDue' },
  open: { word: 'Open', status: 'onTime' },
  answered: { word: 'Answered', status: 'met' },
  cancelled: { word: 'Cancelled', status: 'notApplicable' },
};

export function suspenseStanding(row: Suspense, today: LocalDate): SuspenseStanding {
  if (row.answered !== undefined) return 'answered';
  if (row.cancelled !== undefined) return 'cancelled';
  return suspenseDue(row) < today ? 'overdue' : 'open';
}

/** Calendar days from the day due to the answer, or to today while it is open; 0 where nothing is late. */
export function suspenseDaysLate(row: Suspense, today: LocalDate): number {
  if (row.cancelled !== undefined) return 0;
  return Math.max(daysBetween(suspenseDue(row), row.answered?.on ?? today), 0);
}

/** @example '62 days late', 'due today', '5 days left', 'answered 3 days late' */
export function standingInWords(row: Suspense, today: LocalDate): string {
  const late = suspenseDaysLate(row, today);
  if (row.cancelled !== undefined) return 'cancelled';
  if (!isSuspenseOpen(row)) return late > 0 ? `answered ${counted(late, 'day')} late` : 'answered in time';
  if (late > 0) return `${counted(late, 'day')} late`;
  const left = daysBetween(today, suspenseDue(row));
  return left === 0 ? 'due today' : `${counted(left, 'day')} left`;
}
