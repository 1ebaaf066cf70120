import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** The written response with the corrective action plan (rules.md A3.2, A3.4). */
export const responseOverdue: ProblemRule<RecommendationDossier & Owing> = {
  code: 'recommendation.responseOverdue',
  title: 'Response to the auditor overdue',
  severity: 'error',
  settledBy: 'Send the response, and register the letter.',
  clock: 'oig.response90',
  find({ row, owed }, { today, rules }) {
    const [late] = isOpen(row, rules) ? lateIn(owed, 'response') : [];
    if (!late) return undefined;
    const fixed = { recommendations: [row.id], to: row.source, kind: 'response' };
    return {
      ...overdue(late, `the response to ${row.source} on ${row.report}`, 'no response is recorded as sent', today),
      fix: { command: 'RegisterLetter', arguments: fixed },
    };
  },
};
