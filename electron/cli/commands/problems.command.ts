import { ok } from '../../../shared/kernel/result.ts';
import { findProblems } from '../../../shared/problems/problems.ts';
import { viewOf } from '../../ledger/view-of.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { askedView, viewOptions } from '../view-words.ts';
import { withLedger } from '../with-ledger.ts';

export const problemsCommand: Command = {
  name: 'problems',
  usage: 'problems DIR [--as-of DATE] [--known-on DATE]',
  summary: 'What is past due, due soon, or not in order, with the rule behind it.',
  options: viewOptions,
  positionals: { min: 1, max: 1 },
  run: (words) => {
    const asked = askedView(words);
    return withLedger(words, 'read', async (ledger) => {
      const { state, asOf } = viewOf(ledger, asked);
      const problems = findProblems(state, asOf);
      const rows = problems.map(({ severity, subject, code, message, citation }) => [
        severity,
        subject.id,
        code,
        citation ? `${message} [${citation}]` : message,
      ]);
      return ok({
        lines: textTable(['SEVERITY', 'SUBJECT', 'PROBLEM', 'WHAT IS WRONG'], rows, `No problem as of ${asOf}.`),
        json: problems.map(({ subject, ...rest }) => ({ ...rest, subject: subject.id, subjectKind: subject.kind })),
      });
    });
  },
};
