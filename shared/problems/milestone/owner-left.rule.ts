import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { departedOn } from '../departed.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** Open, in an open plan, and its owner has left. */
export const ownerLeft: ProblemRule<MilestoneDossier> = {
  code: 'milestone.ownerLeft',
  title: 'Owner of a milestone has left',
  severity: 'warning',
  settledBy: 'Assign the milestone to somebody who is there.',
  find({ row: { id, completedOn }, owner, plan }, { today }) {
    const left = departedOn(owner, today);
    if (completedOn !== undefined || !owner || !left || plan?.closed) return undefined;
    return {
      message: `${id} belongs to ${owner.name}, who left on ${formatDate(left)}; no successor is recorded.`,
      fix: { command: 'AssignMilestone', arguments: { milestone: id } },
    };
  },
};
