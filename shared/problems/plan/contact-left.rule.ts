import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { departedOn } from '../departed.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { PlanDossier } from './plan-dossier.ts';

/** Open, and its point of contact has left. */
export const contactLeft: ProblemRule<PlanDossier> = {
  code: 'plan.contactLeft',
  title: 'Point of contact of a plan has left',
  severity: 'warning',
  settledBy: 'Name another point of contact.',
  find({ row: { id, office, closed }, contact }, { today }) {
    const left = departedOn(contact, today);
    if (closed || !contact || !left) return undefined;
    return {
      message: `The point of contact of ${id}, ${contact.name}, left on ${formatDate(left)}; no successor is recorded.`,
      fix: { command: 'AssignPlan', arguments: { plan: id, ...(office && { office }) } },
    };
  },
};
