import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { PlanDossier } from './plan-dossier.ts';

/** Open, and says nothing of what is done by when. */
export const withoutMilestones: ProblemRule<PlanDossier> = {
  code: 'plan.withoutMilestones',
  title: 'Plan without milestones',
  severity: 'warning',
  settledBy: 'Add the milestones with their dates.',
  find({ row: { id, openedOn, closed }, milestones }) {
    if (closed || milestones.length > 0) return undefined;
    return {
      message: `${id} was opened on ${formatDate(openedOn)} and has no milestone yet.`,
      fix: { command: 'AddMilestone', arguments: { plan: id } },
    };
  },
};
