/** What happened to a milestone, in order, as the open row of the grid tells it. */

import { daysBetween, formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import type { Exception } from '../../../shared/domain/milestone/events.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { MilestoneRow } from '../docket/api.ts';

export interface HistoryLine {
  readonly shape: 'originalDate' | 'currentDate' | 'actualDate' | 'pastDue' | undefined;
  /** The date that the line is about: a planned one for a plan, the day itself for what happened. */
  readonly date: LocalDate;
  readonly what: string;
  readonly reason: string;
  readonly approver: string | undefined;
  /** Of a move: the letter that told the auditor of it, or null where none is recorded. */
  readonly toldIn?: LetterId | null;
}

/** The original plan first, then each move and note by its day, then the completion, or what is owed now. */
export function milestoneHistory(row: MilestoneRow, today: LocalDate): readonly HistoryLine[] {
  return [original(row), ...events(row), ...ending(row, today)];
}

function original({ originalDue, addedOn, exception }: MilestoneRow): HistoryLine {
  const what = `planned ${formatDate(addedOn)}`;
  return {
    shape: 'originalDate',
    date: originalDue,
    what,
    reason: `The original date; it never moves${beyondPlan(exception)}`,
    approver: undefined,
  };
}

/** @example '. Beyond the date of the plan: The product is late (allowed by the CIO)' */
function beyondPlan(exception: Exception | undefined): string {
  return exception === undefined
    ? ''
    : `. Beyond the date of the plan: ${exception.reason} (allowed by ${exception.approver})`;
}

function events({ reschedules, notes }: MilestoneRow): HistoryLine[] {
  const moves = reschedules.map(({ on, to, reason, approver, exception, toldIn }) => ({
    on,
    line: {
      shape: 'currentDate' as const,
      date: to,
      what: `moved ${formatDate(on)}`,
      reason: `${reason ?? 'No reason was given'}${beyondPlan(exception)}`,
      approver,
      toldIn: toldIn ?? null,
    },
  }));
  const noted = notes.map(({ on, text }) => ({
    on,
    line: { shape: undefined, date: on, what: 'noted', reason: text, approver: undefined },
  }));
  // Stable: on one day the moves come before the notes, as the record keeps no finer order between them.
  return [...moves, ...noted].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ line }) => line);
}

function ending({ completedOn, due }: MilestoneRow, today: LocalDate): HistoryLine[] {
  if (completedOn !== undefined)
    return [{ shape: 'actualDate', date: completedOn, what: 'completed', reason: '', approver: undefined }];
  if (due >= today) return [];
  const what = `${counted(daysBetween(due, today), 'day')} past due`;
  const reason = 'A new date with a reason and an approver is needed, or its completion';
  return [{ shape: 'pastDue', date: today, what, reason, approver: undefined }];
}
