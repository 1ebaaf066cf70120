import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { currentDue, type Milestone, standingException } from '../../domain/milestone/milestone.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import { counted } from '../../kernel/counted.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweOn } from '../owe.ts';
import type { View } from '../view.ts';
import { subjectOwner } from './subject.ts';
import { toldIn } from './told-in.ts';

/** Milestones by their current estimated completion dates, which the plan sets: no rule counts or rolls them. */
export function milestonesOwed(view: View, row: Milestone): readonly Obligation[] {
  const { id, description, completedOn } = row;
  const subject = { kind: 'milestone', id } as const;
  const due = currentDue(row);
  const owed: Owed = {
    subject,
    key: 'due',
    title: description,
    to: 'internal',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: completedOn && { kind: 'event', id: 'milestone.completed', on: completedOn },
  };
  return [oweOn(view, owed, { due, reasons: [...milestoneDateInWords(row), ...toldIn(view, subject, due)] })];
}

/** Where the current date comes from, in sentences: the plan, the moves with reason and approver, the exception. */
export function milestoneDateInWords(row: Milestone): string[] {
  const { plan, originalDue, reschedules } = row;
  const last = reschedules.at(-1);
  if (!last)
    return [
      `${formatDate(originalDue)} is the original date in ${plan}; it was never moved.`,
      ...exceptionInWords(row),
    ];
  const why = last.reason ? `The reason: ${last.reason}` : 'No reason is recorded';
  const by = last.approver ? `It was approved by ${last.approver}.` : 'No approver is recorded.';
  return [
    `The original date in ${plan} is ${formatDate(originalDue)}; it was moved ${counted(reschedules.length, 'time')}, last on ${formatDate(last.on)} to ${formatDate(last.to)}.`,
    `${asSentence(why)} ${by}`,
    ...exceptionInWords(row),
  ];
}

function exceptionInWords(row: Milestone): string[] {
  const exception = standingException(row);
  return exception ? [`It may lie beyond the date of its plan: ${exception.reason} (${exception.approver}).`] : [];
}
