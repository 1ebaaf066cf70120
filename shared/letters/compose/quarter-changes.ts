import { type FiscalQuarter, firstDayOf, lastDayOf } from '../../calendar/fiscal-quarter.ts';
import { addDays, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { latestNote, type Reschedule } from '../../domain/milestone/milestone.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Action } from './actions.ts';

/** What the record shows for one action within a quarter, in short sentences; "No change" where it shows nothing. */
export function quarterChanges({ milestone, due, standing }: Action, quarter: FiscalQuarter): string {
  const isInQuarter = (day: LocalDate) => firstDayOf(quarter) <= day && day <= lastDayOf(quarter);
  const { addedOn, completedOn, reschedules } = milestone;
  const pastDueSince = addDays(due, 1);
  const note = latestNote(milestone, ({ on }) => isInQuarter(on));
  const changes = [
    ...(isInQuarter(addedOn) ? [`Added ${formatDate(addedOn)}.`] : []),
    ...reschedules.filter(({ on }) => isInQuarter(on)).map(move),
    ...(standing === 'pastDue' && isInQuarter(pastDueSince) ? [`Past due since ${formatDate(pastDueSince)}.`] : []),
    ...(completedOn && isInQuarter(completedOn) ? [`Completed ${formatDate(completedOn)}.`] : []),
    ...(note ? [`Note of ${formatDate(note.on)}: ${note.text}`] : []),
  ];
  return changes.length > 0 ? changes.join(' ') : 'No change';
}

function move({ on, from, to, approver }: Reschedule): string {
  const approval = approver ? `approved by ${approver}` : 'no approver on record';
  return `Moved on ${formatDate(on)} from ${formatDate(from)} to ${formatDate(to)} (${approval}).`;
}
