import type { Evidence } from '../../domain/evidence/evidence.ts';
import { lateIn, overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';

/** It went over a non-official account, and no complete copy is recorded in an official one (44 U.S.C. 2911). */
export const copyOverdue: ProblemRule<{ readonly row: Evidence } & Owing> = {
  code: 'evidence.copyOverdue',
  title: 'Copy to an official account overdue',
  severity: 'error',
  settledBy: 'Have a complete copy forwarded to an official account, and record it.',
  clock: 'usc2911.copy20',
  find({ row, owed }, { today }) {
    const [late] = lateIn(owed, 'copy');
    if (!late) return undefined;
    return {
      ...overdue(late, 'the copy to an official account', 'none is recorded', today),
      fix: { command: 'RecordCopy', arguments: { evidence: row.id } },
    };
  },
};
