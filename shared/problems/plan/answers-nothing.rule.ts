import type { ProblemRule } from '../problem-rule.ts';
import type { PlanDossier } from './plan-dossier.ts';

/** Open, and names neither a recommendation nor a case that it answers. */
export const answersNothing: ProblemRule<PlanDossier> = {
  code: 'plan.answersNothing',
  title: 'Plan that answers nothing',
  severity: 'info',
  settledBy: 'Record which recommendations or cases the plan answers.',
  find({ row: { id, recommendations, cases, closed } }) {
    if (closed || recommendations.length + cases.length > 0) return undefined;
    return {
      message: `${id} answers no recommendation and no case, so no auditor will hear of it.`,
      fix: { command: 'AddToPlan', arguments: { plan: id } },
    };
  },
};
