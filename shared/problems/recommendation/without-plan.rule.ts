import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { latest } from '../../domain/latest.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** Open, not rejected, and no corrective action plan answers it. */
export const withoutPlan: ProblemRule<RecommendationDossier> = {
  code: 'recommendation.withoutPlan',
  title: 'Recommendation without a plan',
  severity: 'warning',
  settledBy: 'Open a corrective action plan for it, or add it to one.',
  find({ row, plans }, { rules }) {
    const isRejected = latest(row.concurrences)?.answer === 'nonConcurs';
    if (plans.length > 0 || row.steps.finalAction || isRejected || !isOpen(row, rules)) return undefined;
    return {
      message: `No corrective action plan answers ${row.id}, which ${row.source} issued on ${formatDate(row.issuedOn)}.`,
      // What the response to OIG holds (rules.md A3.2) is nobody's rule for GAO.
      ...(row.source === 'GAO' && { cites: {} }),
      fix: { command: 'OpenPlan', arguments: { recommendations: [row.id] } },
    };
  },
};
