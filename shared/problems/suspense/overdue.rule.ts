import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { isSuspenseOverdue, lastAskedOn, suspenseDue } from '../../domain/suspense/suspense.ts';
import { departedOn } from '../departed.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { isForgotten, lateInWords, type SuspenseDossier } from './suspense-dossier.ts';

/** Late, though it was asked for lately. */
export const suspenseOverdue: ProblemRule<SuspenseDossier> = {
  code: 'suspense.overdue',
  title: 'Suspense overdue',
  severity: 'warning',
  settledBy: 'Record the answer, or extend or cancel the suspense.',
  find(dossier, { today, rules }) {
    const { row, person } = dossier;
    const { days = 0 } = rules.checks.find(({ id }) => id === 'suspense.noFollowUp') ?? {};
    if (!isSuspenseOverdue(row, today) || departedOn(person, today) || isForgotten(dossier, today, days))
      return undefined;
    return {
      message: `${lateInWords(dossier, today)}. It was last asked for on ${formatDate(lastAskedOn(row))}.`,
      daysLate: daysBetween(suspenseDue(row), today),
      fix: { command: 'RecordAnswer', arguments: { suspense: row.id } },
    };
  },
};
