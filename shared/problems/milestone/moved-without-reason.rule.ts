import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** Open, and the move that gave it its current date was approved, but says no reason. One without either is told by the rule on approval. */
export const movedWithoutReason: ProblemRule<MilestoneDossier> = {
  code: 'milestone.movedWithoutReason',
  title: 'Milestone moved without a reason',
  severity: 'warning',
  settledBy: 'Record the move again with its reason.',
  find({ row: { id, completedOn, reschedules } }) {
    const last = reschedules.at(-1);
    if (completedOn !== undefined || !last?.approver || last.reason) return undefined;
    return {
      message: `${id} was moved from ${formatDate(last.from)} to ${formatDate(last.to)} on ${formatDate(last.on)}, approved by ${last.approver}, and it is not recorded why.`,
      fix: { command: 'RescheduleMilestone', arguments: { milestone: id } },
    };
  },
};
