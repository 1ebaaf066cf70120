import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** No final action within a year of the report: it is then named in reports to Congress (rules.md A3.7). */
export const noFinalActionOneYear: ProblemRule<RecommendationDossier & Owing> = {
  code: 'recommendation.noFinalActionOneYear',
  title: 'No final action in a year',
  severity: 'warning',
  settledBy: 'Record final action once everything is done.',
  clock: 'a50.implementation1y',
  find({ row, owed }, { today, rules }) {
    const [late] = isOpen(row, rules) ? lateIn(owed, 'finalAction') : [];
    if (!late) return undefined;
    return {
      ...overdue(late, 'final action', 'no final action is recorded', today),
      fix: { command: 'RecordStep', arguments: { recommendation: row.id, step: 'finalAction' } },
    };
  },
};
