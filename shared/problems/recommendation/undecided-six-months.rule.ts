import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** No management decision within six months of the report (rules.md A3.7). */
export const undecidedSixMonths: ProblemRule<RecommendationDossier & Owing> = {
  code: 'recommendation.undecidedSixMonths',
  title: 'No management decision in time',
  severity: 'error',
  settledBy: 'Record the management decision, or the resolution with OIG.',
  clock: 'oig.decision6m',
  find({ row, owed }, { today, rules }) {
    const [late] = isOpen(row, rules) ? lateIn(owed, 'decision') : [];
    if (!late) return undefined;
    return {
      ...overdue(late, 'the management decision', 'neither a decision nor a resolution is recorded', today),
      fix: { command: 'RecordStep', arguments: { recommendation: row.id, step: 'managementDecision' } },
    };
  },
};
