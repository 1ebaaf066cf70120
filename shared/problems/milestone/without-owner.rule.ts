import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** Open, in an open plan, and nobody owns it. */
export const withoutOwner: ProblemRule<MilestoneDossier> = {
  code: 'milestone.withoutOwner',
  title: 'Milestone without an owner',
  severity: 'warning',
  settledBy: 'Assign the milestone to a person.',
  find({ row: { id, owner, office, completedOn }, plan }) {
    if (completedOn !== undefined || owner || plan?.closed) return undefined;
    return {
      message: office ? `${id} has no owner; its office is ${office}.` : `${id} has neither an owner nor an office.`,
      fix: { command: 'AssignMilestone', arguments: { milestone: id } },
    };
  },
};
