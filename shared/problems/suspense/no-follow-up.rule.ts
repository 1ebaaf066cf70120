import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { lastAskedOn, suspenseDue } from '../../domain/suspense/suspense.ts';
import { departedOn } from '../departed.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { isForgotten, lateInWords, type SuspenseDossier } from './suspense-dossier.ts';

/** Late, and nobody has asked again for some days. */
export const noFollowUp: ProblemRule<SuspenseDossier> = {
  code: 'suspense.noFollowUp',
  title: 'Suspense overdue and not followed up',
  severity: 'warning',
  settledBy: 'Ask again and record it, or record the answer.',
  find(dossier, { today, days }) {
    const { row, person } = dossier;
    if (departedOn(person, today) || !isForgotten(dossier, today, days)) return undefined;
    return {
      message: `${lateInWords(dossier, today)}. Nobody has asked again since ${formatDate(lastAskedOn(row))}.`,
      daysLate: daysBetween(suspenseDue(row), today),
      fix: { command: 'RecordFollowUp', arguments: { suspense: row.id } },
    };
  },
};
