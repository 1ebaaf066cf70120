import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { PromiseDossier } from './promise-dossier.ts';

/** The date was another on the day of the letter, by the record or by another letter, and the authority still counts on it. */
export const contradicted: ProblemRule<PromiseDossier> = {
  code: 'promise.contradicted',
  title: 'Promise contradicted',
  severity: 'error',
  settledBy: 'Correct the record, or tell the right date in a letter.',
  find({ row, standing: { outcome }, contradiction }) {
    if (!contradiction || outcome !== 'open') return undefined;
    const { to, about, due, letter, on } = row;
    const other = formatDate(contradiction.due);
    const against =
      contradiction.by === 'record'
        ? `on that day the record had ${other}`
        : `${contradiction.promise} told ${other}, and no recorded move leads from one to the other`;
    return {
      message: `${letter} of ${formatDate(on)} told ${to} ${formatDate(due)} for ${about.id}, but ${against}.`,
      ...(about.kind === 'milestone' && {
        fix: { command: 'RescheduleMilestone', arguments: { milestone: about.id, to: due } },
      }),
    };
  },
};
