import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { latest } from '../../domain/latest.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** The agency did not concur, or did in part, and the record does not say why. */
export const nonConcurrenceWithoutReason: ProblemRule<RecommendationDossier> = {
  code: 'recommendation.nonConcurrenceWithoutReason',
  title: 'Non-concurrence without a reason',
  severity: 'info',
  settledBy: 'Record the answer again with the words in which the agency gave it.',
  find({ row }, { rules }) {
    const said = latest(row.concurrences);
    if (!said || said.answer === 'concurs' || said.words || !isOpen(row, rules)) return undefined;
    const how = said.answer === 'nonConcurs' ? 'did not concur' : 'concurred in part';
    return {
      message: `The agency ${how} with ${row.id} on ${formatDate(said.on)}, and its reason is not recorded.`,
      fix: { command: 'RecordConcurrence', arguments: { recommendation: row.id, answer: said.answer } },
    };
  },
};
