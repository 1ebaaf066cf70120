import { recordsLinked } from '../../domain/evidence/evidence.ts';
import { recordsAnswered } from '../../obligations/letters-about.ts';
import { onRecommendation } from '../../obligations/obligations.ts';
import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { benefitKindUnknown } from './benefit-kind-unknown.rule.ts';
import { closedWithoutEvidence } from './closed-without-evidence.rule.ts';
import { closeoutOverdue } from './closeout-overdue.rule.ts';
import { closureCriterionNotCovered } from './closure-criterion-not-covered.rule.ts';
import { gaoStatementOverdue } from './gao-statement-overdue.rule.ts';
import { noFinalActionOneYear } from './no-final-action-one-year.rule.ts';
import { nonConcurrenceWithoutReason } from './non-concurrence-without-reason.rule.ts';
import { officialLeft } from './official-left.rule.ts';
import { recommendationDossier } from './recommendation-dossier.ts';
import { responseOverdue } from './response-overdue.rule.ts';
import { responseRuleUnknown } from './response-rule-unknown.rule.ts';
import { statusDisagrees } from './status-disagrees.rule.ts';
import { statusGrounds, statusOf } from './status-dossier.ts';
import { statusWordUnknown } from './status-word-unknown.rule.ts';
import { stepsOutOfOrder } from './steps-out-of-order.rule.ts';
import { undecidedSixMonths } from './undecided-six-months.rule.ts';
import { withoutPlan } from './without-plan.rule.ts';

export const recommendations = register({
  rowsOf: (state) => state.recommendations,
  reads: [
    reads(
      ({ plans }) => plans,
      (plan) => plan.recommendations,
    ),
    reads(({ evidence }) => evidence, recordsLinked),
    reads(({ letters }) => letters, recordsAnswered),
    reads(({ people }) => people),
  ],
  subjectOf: ({ id }) => ({ kind: 'recommendation', id }),
  dossierOf: recommendationDossier,
  // Nothing is owed any more on one that is closed.
  derive: (row, ground, dossier) => ({ ...dossier, owed: row.steps.closed ? [] : onRecommendation(ground, row) }),
  rules: [
    responseOverdue,
    gaoStatementOverdue,
    undecidedSixMonths,
    noFinalActionOneYear,
    closeoutOverdue,
    responseRuleUnknown,
    closureCriterionNotCovered,
    withoutPlan,
    closedWithoutEvidence,
    nonConcurrenceWithoutReason,
    officialLeft,
    stepsOutOfOrder,
    benefitKindUnknown,
  ],
});

/** Apart from the other rules: only the status of some rests on milestones, which change the most. */
export const recommendationStatuses = register({
  rowsOf: (state) => state.recommendations,
  reads: [
    reads(
      ({ plans }) => plans,
      (plan) => plan.recommendations,
    ),
    reads(
      ({ milestones }) => milestones,
      ({ plan }, state) => state.plans.get(plan)?.recommendations ?? [],
    ),
  ],
  subjectOf: ({ id }) => ({ kind: 'recommendation', id }),
  dossierOf: statusGrounds,
  derive: statusOf,
  rules: [statusDisagrees, statusWordUnknown],
});
