import type { Intent } from '../domain.ts';
import type { PlanId } from '../ids.ts';
import { askedAgain, type Inverse, type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { planEvents, SaidOfPlan } from './events.ts';
import type { Plan } from './plan.ts';

export const planInverses: Inverses<typeof planEvents> = {
  'plan.opened': ({ plan: id }) => withdrawn({ kind: 'plan', id }),
  'plan.dueSet': takeBack('due'),
  'plan.assigned': takeBack('assignment'),
  'plan.described': takeBack('description'),
  'plan.resourced': takeBack('resources'),
  'plan.reportingSet': takeBack('reporting'),
  'plan.updated': takeBack('update'),
  'plan.saidWithdrawn': ({ plan, what }, before) => {
    const row = before.plans.get(plan);
    return row && sayAgain[what](plan, row);
  },
  'plan.answersAdded': ({ plan, recommendations, cases, effective }) => [
    { intent: 'RemoveFromPlan', plan, recommendations, cases, reason: takenBack, effective },
  ],
  'plan.answersRemoved': ({ plan, recommendations, cases, effective }) => [
    { intent: 'AddToPlan', plan, recommendations, cases, effective },
  ],
  'plan.closed': ({ plan, effective }) => [{ intent: 'ReopenPlan', plan, reason: takenBack, effective }],
  'plan.reopened': ({ plan }, before) => {
    const closed = before.plans.get(plan)?.closed;
    return closed && [{ intent: 'ClosePlan', plan, ...askedAgain(closed) }];
  },
};

function takeBack(what: SaidOfPlan): Inverse<{ readonly plan: PlanId }> {
  return ({ plan }) => [{ intent: 'WithdrawSaidOfPlan', plan, what, reason: takenBack }];
}

/** Says again what was said last. */
const sayAgain: { readonly [what in SaidOfPlan]: (plan: PlanId, row: Plan) => readonly Intent[] } = {
  due: (plan, { dues }) => dues.slice(-1).map((last) => ({ intent: 'SetPlanDue', plan, ...askedAgain(last) })),
  assignment: (plan, { assignments }) =>
    assignments.slice(-1).map((last) => ({ intent: 'AssignPlan', plan, ...askedAgain(last) })),
  description: (plan, { descriptions }) =>
    descriptions.slice(-1).map((last) => ({ intent: 'DescribePlan', plan, ...askedAgain(last) })),
  resources: (plan, { resources }) =>
    resources.slice(-1).map((last) => ({ intent: 'ResourcePlan', plan, ...askedAgain(last) })),
  reporting: (plan, { reportings }) =>
    reportings.slice(-1).map((last) => ({ intent: 'SetPlanReporting', plan, ...askedAgain(last) })),
  update: (plan, { updates }) =>
    updates.slice(-1).map((last) => ({ intent: 'RecordPlanUpdate', plan, ...askedAgain(last) })),
};
