import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** Open, and nobody is recorded who approved the move that gave it its current date. */
export const movedWithoutApproval: ProblemRule<MilestoneDossier> = {
  code: 'milestone.movedWithoutApproval',
  title: 'Milestone moved without approval',
  severity: 'warning',
  settledBy: 'Have the date approved, and record the move again with who approved it.',
  find({ row: { id, completedOn, reschedules } }) {
    const last = reschedules.at(-1);
    if (completedOn !== undefined || !last || last.approver) return undefined;
    const and = last.reason ? '' : ', nor why it was moved';
    return {
      message: `${id} was moved from ${formatDate(last.from)} to ${formatDate(last.to)} on ${formatDate(last.on)}, and it is not recorded who approved that${and}.`,
      fix: { command: 'RescheduleMilestone', arguments: { milestone: id } },
    };
  },
};
