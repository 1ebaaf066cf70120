import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { isSuspenseOpen, suspenseDue } from '../../domain/suspense/suspense.ts';
import { departedOn } from '../departed.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { SuspenseDossier } from './suspense-dossier.ts';

/** Open, and the person who was asked has left: late or not, another must be asked. */
export const askedOfDeparted: ProblemRule<SuspenseDossier> = {
  code: 'suspense.askedOfDeparted',
  title: 'Asked of somebody who has left',
  severity: 'warning',
  settledBy: 'Hand the suspense to somebody who is there, or cancel it.',
  find({ row, person }, { today }) {
    const left = departedOn(person, today);
    if (!person || !left || !isSuspenseOpen(row)) return undefined;
    const due = suspenseDue(row);
    return {
      message: `${row.id} was asked of ${person.name}, who left on ${formatDate(left)}. It ${due < today ? 'was' : 'is'} due ${formatDate(due)}: ${row.what}`,
      daysLate: daysBetween(due, today),
      fix: { command: 'ReassignSuspense', arguments: { suspense: row.id } },
    };
  },
};
