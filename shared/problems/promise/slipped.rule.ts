import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { daysSince } from '../day-words.ts';
import type { Fix } from '../problem.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { PromiseDossier } from './promise-dossier.ts';

/** A date that an authority was told is past, what was promised is not done, and nobody told another date. */
export const slipped: ProblemRule<PromiseDossier> = {
  code: 'promise.slipped',
  title: 'Promise slipped',
  severity: 'error',
  settledBy: 'Do what was promised, or tell the new date in a letter.',
  find(dossier, { today }) {
    const { row, now, owed, isChangeTold } = dossier;
    if (isChangeTold || !owed.some(({ state }) => state === 'late')) return undefined;
    const { to, about, due, letter, on } = row;
    const rest = now ? `It is not done; the record has ${formatDate(now)} for it.` : 'It is not recorded as done.';
    return {
      message: `${to} was told ${formatDate(due)} for ${about.id} in ${letter} of ${formatDate(on)}; that was ${daysSince(due, today)} ago. ${rest}`,
      daysLate: daysBetween(due, today),
      ...fixFor(dossier),
    };
  },
};

function fixFor({ row: { about, due }, now }: PromiseDossier): { readonly fix?: Fix } {
  if (about.kind !== 'milestone') return {};
  const isMoved = now !== undefined && now > due;
  return { fix: { command: isMoved ? 'RecordChangeTold' : 'RescheduleMilestone', arguments: { milestone: about.id } } };
}
