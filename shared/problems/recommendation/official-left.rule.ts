import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { latest } from '../../domain/latest.ts';
import { departedOn } from '../departed.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** Open, and its action official has left. */
export const officialLeft: ProblemRule<RecommendationDossier> = {
  code: 'recommendation.officialLeft',
  title: 'Action official has left',
  severity: 'warning',
  settledBy: 'Name another action official.',
  find({ row, official }, { today, rules }) {
    const left = departedOn(official, today);
    if (!official || !left || !isOpen(row, rules)) return undefined;
    const office = latest(row.assignments)?.office;
    return {
      message: `The action official of ${row.id}, ${official.name}, left on ${formatDate(left)}; no successor is recorded.`,
      fix: { command: 'AssignRecommendation', arguments: { recommendation: row.id, ...(office && { office }) } },
    };
  },
};
