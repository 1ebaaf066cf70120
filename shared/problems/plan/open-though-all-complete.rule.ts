import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { planDue } from '../../domain/plan/plan.ts';
import { counted } from '../../kernel/counted.ts';
import { latestDay } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { openMilestones, type PlanDossier } from './plan-dossier.ts';

/** Open though everything in it is done; a plan past its own date is told as that. */
export const openThoughAllComplete: ProblemRule<PlanDossier> = {
  code: 'plan.openThoughAllComplete',
  title: 'Plan open though all is completed',
  severity: 'info',
  settledBy: 'Close the plan, or add what is still to be done.',
  find(dossier, { today }) {
    const { row, milestones } = dossier;
    const due = planDue(row);
    if (row.closed || milestones.length === 0 || openMilestones(dossier).length > 0) return undefined;
    const last = latestDay(milestones.map(({ completedOn }) => completedOn));
    if (!last || (due && due < today)) return undefined;
    const all =
      milestones.length === 1 ? 'Its only milestone was' : `All ${counted(milestones.length, 'milestone')} were`;
    return {
      message: `${row.id} is open. ${all} completed by ${formatDate(last)}.`,
      fix: { command: 'ClosePlan', arguments: { plan: row.id } },
    };
  },
};
