import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { currentDue, standingException } from '../../domain/milestone/milestone.ts';
import { planDue } from '../../domain/plan/plan.ts';
import { counted } from '../../kernel/counted.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** Open, and due after its plan is, with no exception recorded for it. */
export const beyondPlanDate: ProblemRule<MilestoneDossier> = {
  code: 'milestone.beyondPlanDate',
  title: "Milestone beyond its plan's date",
  severity: 'warning',
  settledBy: 'Move the milestone with an exception, or set a later date for the plan.',
  find({ row, plan }) {
    const limit = plan && !plan.closed ? planDue(plan) : undefined;
    const due = currentDue(row);
    if (!limit || due <= limit || row.completedOn !== undefined || standingException(row)) return undefined;
    const days = counted(daysBetween(limit, due), 'day');
    return {
      message: `${row.id} is due ${formatDate(due)}, ${days} after its plan ${row.plan} (${formatDate(limit)}), and no exception is recorded.`,
      fix: { command: 'RescheduleMilestone', arguments: { milestone: row.id } },
    };
  },
};
