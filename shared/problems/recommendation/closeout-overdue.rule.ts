import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** The closeout letter after final action (rules.md A3.3). */
export const closeoutOverdue: ProblemRule<RecommendationDossier & Owing> = {
  code: 'recommendation.closeoutOverdue',
  title: 'Closeout letter overdue',
  severity: 'error',
  settledBy: 'Send OIG the closeout letter with the evidence, and register it.',
  clock: 'oig.closeout30',
  find({ row, owed }, { today, rules }) {
    const [late] = isOpen(row, rules) ? lateIn(owed, 'closeout') : [];
    if (!late) return undefined;
    const fixed = { recommendations: [row.id], to: row.source, kind: 'closeout' };
    return {
      ...overdue(late, 'the closeout letter to OIG', 'none is recorded as sent', today),
      fix: { command: 'RegisterLetter', arguments: fixed },
    };
  },
};
