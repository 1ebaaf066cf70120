import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { planDue } from '../../domain/plan/plan.ts';
import { counted } from '../../kernel/counted.ts';
import { daysSince } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { openMilestones, type PlanDossier } from './plan-dossier.ts';

/** Open after the plan's own date. */
export const planPastDue: ProblemRule<PlanDossier> = {
  code: 'plan.pastDue',
  title: 'Corrective action plan past due',
  severity: 'error',
  settledBy: 'Close the plan, or set a later date with its reason and who approved it.',
  find(dossier, { today }) {
    const { id, closed } = dossier.row;
    const due = planDue(dossier.row);
    if (closed || !due || due >= today) return undefined;
    const open = openMilestones(dossier).length;
    const all = counted(dossier.milestones.length, 'milestone');
    const rest = open === 0 ? `all of its ${all} are completed` : `${open} of its ${all} are not completed`;
    return {
      message: `${id} is ${daysSince(due, today)} past due: it was to be done by ${formatDate(due)} and is not closed; ${rest}.`,
      daysLate: daysBetween(due, today),
      fix: { command: 'SetPlanDue', arguments: { plan: id } },
    };
  },
};
