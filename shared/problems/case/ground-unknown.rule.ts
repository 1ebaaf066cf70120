import { namedFew } from '../named-few.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { CaseDossier } from './case-dossier.ts';

/** A ground is recorded that the rule table does not know. */
export const groundUnknown: ProblemRule<CaseDossier> = {
  code: 'case.groundUnknown',
  title: 'Ground of a case unknown',
  severity: 'warning',
  settledBy: 'Record a ground of the rule table, or put the ground into rules.json.',
  find({ row: { id, title, grounds } }, { rules }) {
    const unknown = grounds.filter((ground) => !rules.vocabularies.grounds.some((term) => term.id === ground));
    if (unknown.length === 0) return undefined;
    const quoted = unknown.map((ground) => `"${ground}"`);
    return {
      message: `${id} names ${namedFew(quoted)} as what makes the disposition unauthorized, which ${unknown.length === 1 ? 'is' : 'are'} not among the grounds of the rule table.`,
      fix: { command: 'DescribeCase', arguments: { case: id, title } },
    };
  },
};
