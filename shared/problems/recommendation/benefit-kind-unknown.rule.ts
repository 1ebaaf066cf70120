import { latest } from '../../domain/latest.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { ProblemRule } from '../problem-rule.ts';

/** The monetary benefit is of a kind that the rule table does not know. */
export const benefitKindUnknown: ProblemRule<{ readonly row: Recommendation }> = {
  code: 'recommendation.benefitKindUnknown',
  title: 'Kind of monetary benefit unknown',
  severity: 'info',
  settledBy: 'Record the benefit with a kind of the rule table, or put the kind into rules.json.',
  find({ row: { id, benefits } }, { rules }) {
    const benefit = latest(benefits);
    if (!benefit || rules.vocabularies.monetaryBenefitKinds.some((term) => term.id === benefit.kind)) return undefined;
    return {
      message: `The monetary benefit of ${id} is recorded as "${benefit.kind}", which is not among the kinds of the rule table.`,
      fix: { command: 'EstimateBenefit', arguments: { recommendation: id, amount: benefit.amount } },
    };
  },
};
