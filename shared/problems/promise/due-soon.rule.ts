import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { untilDay } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { PromiseDossier } from './promise-dossier.ts';

/** A date that an authority was told comes near, and the record itself has not the same date to tell of it. */
export const promiseDueSoon: ProblemRule<PromiseDossier> = {
  code: 'promise.dueSoon',
  title: 'Promise due soon',
  severity: 'warning',
  settledBy: 'Do what was promised, or tell another date before this one.',
  find({ row, owed, standing }, { today, days }) {
    const { to, about, due, letter, on, text } = row;
    const isOpen = standing.outcome === 'open' && owed.some(({ state }) => state === 'open');
    if (!isOpen || daysBetween(today, due) > days) return undefined;
    return {
      message: `What ${to} was told in ${letter} of ${formatDate(on)} about ${about.id} is due ${untilDay(due, today)}: ${text}`,
      daysLate: daysBetween(due, today),
    };
  },
};
