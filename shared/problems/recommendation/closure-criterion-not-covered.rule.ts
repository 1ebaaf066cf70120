import { isCovered } from '../../domain/recommendation/recommendation.ts';
import { counted } from '../../kernel/counted.ts';
import { namedFew } from '../named-few.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** The auditor wants to see something for which neither a milestone nor evidence is named; more pressing once all is said to be done. */
export const closureCriterionNotCovered: ProblemRule<RecommendationDossier> = {
  code: 'recommendation.closureCriterionNotCovered',
  title: 'Closure criterion not covered',
  severity: 'warning',
  settledBy: 'Name the milestones or the evidence that will show each criterion to be met.',
  find({ row }, { rules }) {
    const { id, source, closureCriteria, steps } = row;
    const bare = isOpen(row, rules) ? closureCriteria.filter((criterion) => !isCovered(criterion)) : [];
    const [first] = bare;
    if (!first) return undefined;
    const all = counted(closureCriteria.length, 'closure criterion', 'closure criteria');
    return {
      ...(!steps.finalAction && { severity: 'info' }),
      message: `${id}: nothing is named that will show ${namedFew(bare.map((one) => one.id))} of ${source}'s ${all} to be met. ${first.id} is: ${first.text}`,
      fix: { command: 'CoverCriterion', arguments: { recommendation: id, criterion: first.id } },
    };
  },
};
