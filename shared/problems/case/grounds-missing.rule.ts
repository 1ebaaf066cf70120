import type { ProblemRule } from '../problem-rule.ts';
import type { CaseDossier } from './case-dossier.ts';

/** Open, and it is not recorded what makes the disposition unauthorized (rules.md A1.2). */
export const groundsMissing: ProblemRule<CaseDossier> = {
  code: 'case.groundsMissing',
  title: 'Case without grounds',
  severity: 'warning',
  settledBy: 'Record the grounds of the case.',
  find({ row: { id, title, grounds, closure } }) {
    if (closure || grounds.length > 0) return undefined;
    return {
      message: `${id} names no ground: what makes the disposition unauthorized is not recorded.`,
      fix: { command: 'DescribeCase', arguments: { case: id, title } },
    };
  },
};
