import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import type { CaseDossier } from './case-dossier.ts';

/** The answer to the letter with which NARA opened the case (36 CFR 1230.16(b); rules.md A1.7). */
export const caseResponseOverdue: ProblemRule<CaseDossier & Owing> = {
  code: 'case.responseOverdue',
  title: "Response to NARA's letter overdue",
  severity: 'error',
  settledBy: 'Send the response, and register the letter.',
  clock: 'nara.response30',
  find({ row: { id, letterDate }, owed }, { today }) {
    const [late] = lateIn(owed, 'response');
    if (!late) return undefined;
    const what = `the response to NARA's letter of ${formatDate(letterDate)}`;
    return {
      ...overdue(late, what, 'no response is recorded as sent', today),
      fix: { command: 'RegisterLetter', arguments: { case: id, kind: 'response' } },
    };
  },
};
