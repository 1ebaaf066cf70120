import type { Intent } from '../domain.ts';
import type { RecommendationId } from '../ids.ts';
import { askedAgain, type Inverse, type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { recommendationEvents, SaidOfRecommendation } from './events.ts';
import type { Criterion, Recommendation } from './recommendation.ts';

export const recommendationInverses: Inverses<typeof recommendationEvents> = {
  'recommendation.issued': ({ recommendation: id }) => withdrawn({ kind: 'recommendation', id }),
  'recommendation.statusReported': ({ recommendation }) => [
    { intent: 'WithdrawReportedStatus', recommendation, reason: takenBack },
  ],
  'recommendation.statusWithdrawn': ({ recommendation }, before) => {
    const last = before.recommendations.get(recommendation)?.statuses.at(-1);
    if (!last) return undefined;
    const { on: effective, words: printedStatus, source } = last;
    return [{ intent: 'RecordReportedStatus', recommendation, printedStatus, source, effective }];
  },
  'recommendation.criterionAdded': ({ recommendation, criterion }) => [
    { intent: 'WithdrawCriterion', recommendation, criterion, reason: takenBack },
  ],
  'recommendation.criterionWithdrawn': ({ recommendation, criterion }, before) => {
    const found = criterionOf(before.recommendations.get(recommendation), criterion);
    return found && [{ intent: 'AddCriterion', recommendation, criterion, text: found.text, effective: found.on }];
  },
  'recommendation.criterionCovered': ({ recommendation, criterion }) => [
    { intent: 'WithdrawCoverage', recommendation, criterion, reason: takenBack },
  ],
  'recommendation.coverageWithdrawn': ({ recommendation, criterion }, before) => {
    const last = criterionOf(before.recommendations.get(recommendation), criterion)?.coverages.at(-1);
    if (!last) return undefined;
    return [{ intent: 'CoverCriterion', recommendation, criterion, ...askedAgain(last) }];
  },
  'recommendation.prioritySet': takeBack('priority'),
  'recommendation.concurrenceRecorded': takeBack('concurrence'),
  'recommendation.benefitEstimated': takeBack('benefit'),
  'recommendation.assigned': takeBack('assignment'),
  'recommendation.lineageRecorded': takeBack('lineage'),
  'recommendation.responseRuleSet': takeBack('responseRule'),
  'recommendation.saidWithdrawn': ({ recommendation, what }, before) => {
    const row = before.recommendations.get(recommendation);
    return row && sayAgain[what](recommendation, row);
  },
  'recommendation.stepRecorded': ({ recommendation, step }) => [
    { intent: 'WithdrawStep', recommendation, step, reason: takenBack },
  ],
  'recommendation.stepWithdrawn': ({ recommendation, step }, before) => {
    const taken = before.recommendations.get(recommendation)?.steps[step];
    if (!taken) return undefined;
    return [{ intent: 'RecordStep', recommendation, step, ...askedAgain(taken) }];
  },
};

function takeBack(what: SaidOfRecommendation): Inverse<{ readonly recommendation: RecommendationId }> {
  return ({ recommendation }) => [{ intent: 'WithdrawSaid', recommendation, what, reason: takenBack }];
}

type Again = (recommendation: RecommendationId, row: Recommendation) => readonly Intent[];

/** Says again what was said last. */
const sayAgain: { readonly [what in SaidOfRecommendation]: Again } = {
  priority: (recommendation, { priorities }) =>
    priorities.slice(-1).map((last) => ({ intent: 'SetPriority', recommendation, ...askedAgain(last) })),
  concurrence: (recommendation, { concurrences }) =>
    concurrences.slice(-1).map((last) => ({ intent: 'RecordConcurrence', recommendation, ...askedAgain(last) })),
  benefit: (recommendation, { benefits }) =>
    benefits.slice(-1).map((last) => ({ intent: 'EstimateBenefit', recommendation, ...askedAgain(last) })),
  assignment: (recommendation, { assignments }) =>
    assignments.slice(-1).map((last) => ({ intent: 'AssignRecommendation', recommendation, ...askedAgain(last) })),
  lineage: (recommendation, { lineages }) =>
    lineages.slice(-1).map((last) => ({ intent: 'RecordLineage', recommendation, ...askedAgain(last) })),
  responseRule: (recommendation, { responseRules }) =>
    responseRules.slice(-1).map((last) => ({ intent: 'SetResponseRule', recommendation, ...askedAgain(last) })),
};

function criterionOf(row: Recommendation | undefined, criterion: string): Criterion | undefined {
  return row?.closureCriteria.find(({ id }) => id === criterion);
}
