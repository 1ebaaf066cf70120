import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** Reported as completed while no evidence is linked to it as proof. */
export const completedWithoutEvidence: ProblemRule<MilestoneDossier> = {
  code: 'milestone.completedWithoutEvidence',
  title: 'Milestone completed without evidence',
  severity: 'warning',
  settledBy: 'Link the evidence that proves the completion.',
  find({ row: { id, completedOn }, isUnproven, answersOig }) {
    if (completedOn === undefined || !isUnproven) return undefined;
    const subject = { kind: 'milestone', id } as const;
    return {
      message: `${id} was completed on ${formatDate(completedOn)}, but no evidence is linked to it that proves its completion.`,
      // The directive that asks for it is about OIG's recommendations.
      ...(!answersOig && { cites: {} }),
      fix: { command: 'LinkEvidence', arguments: { subject, role: 'provesCompletion' } },
    };
  },
};
