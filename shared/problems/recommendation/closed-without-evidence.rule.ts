import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { RecommendationDossier } from './recommendation-dossier.ts';

/** Closed as implemented, while nothing is at hand that shows why: no evidence, and no letter on the closure. */
export const closedWithoutEvidence: ProblemRule<RecommendationDossier> = {
  code: 'recommendation.closedWithoutEvidence',
  title: 'Recommendation closed without evidence',
  severity: 'warning',
  settledBy: 'Link the evidence of completion, or the letter that closed it.',
  find({ row: { id, source, steps }, evidence }) {
    const { closed } = steps;
    if (!closed || closed.isImplemented === false || closed.letter || evidence.length > 0) return undefined;
    return {
      message: `${id} is recorded as closed by ${source} on ${formatDate(closed.on)}, but neither a letter nor any evidence shows it.`,
      ...(source === 'GAO' && { cites: {} }),
      fix: {
        command: 'LinkEvidence',
        arguments: { subject: { kind: 'recommendation', id }, role: 'provesCompletion' },
      },
    };
  },
};
