import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { namedFew } from '../named-few.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { openMilestones, type PlanDossier } from './plan-dossier.ts';

/** Closed while something in it is not done. */
export const closedWithOpenMilestones: ProblemRule<PlanDossier> = {
  code: 'plan.closedWithOpenMilestones',
  title: 'Plan closed with open milestones',
  severity: 'error',
  settledBy: 'Complete the milestones, or reopen the plan.',
  find(dossier) {
    const { id, closed } = dossier.row;
    const open = openMilestones(dossier);
    if (!closed || open.length === 0) return undefined;
    return {
      message: `${id} was closed on ${formatDate(closed.on)}, but ${namedFew(open.map((one) => one.id))} ${open.length === 1 ? 'is' : 'are'} not completed.`,
      fix: { command: 'ReopenPlan', arguments: { plan: id } },
    };
  },
};
