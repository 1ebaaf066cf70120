import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import { isOpen, type RecommendationDossier } from './recommendation-dossier.ts';

/** The statement of actions to the committees and GAO (31 U.S.C. 720(b); rules.md A4). */
export const gaoStatementOverdue: ProblemRule<RecommendationDossier & Owing> = {
  code: 'recommendation.gaoStatementOverdue',
  title: 'Statement to Congress and GAO overdue',
  severity: 'error',
  settledBy: 'Send the statement of actions, and register the letter.',
  clock: 'gao.statement180',
  find({ row, owed }, { today, rules }) {
    const [late] = isOpen(row, rules) ? lateIn(owed, 'statement') : [];
    if (!late) return undefined;
    const fixed = { recommendations: [row.id], to: row.source, kind: 'statementOfAction' };
    return {
      ...overdue(
        late,
        `the statement of actions to Congress and GAO on ${row.report}`,
        'no statement is recorded as sent',
        today,
      ),
      fix: { command: 'RegisterLetter', arguments: fixed },
    };
  },
};
