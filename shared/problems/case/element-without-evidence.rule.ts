import { linksTo } from '../../domain/evidence/evidence.ts';
import { elementState } from '../../domain/nara-case/element.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { CaseDossier } from './case-dossier.ts';
import { elementNames } from './element-names.ts';

/** An element is said to be met, and no evidence stands behind it. */
export const elementWithoutEvidence: ProblemRule<CaseDossier> = {
  code: 'case.elementWithoutEvidence',
  title: 'Element met without evidence',
  severity: 'warning',
  settledBy: 'Link the evidence behind each element.',
  find({ row: { id, elements, closure }, evidence }) {
    const subject = { kind: 'case', id } as const;
    const proven = new Set(evidence.flatMap((one) => linksTo(one, subject).map(({ element }) => element)));
    const bare = closure ? [] : elements.filter((one) => elementState(one) === 'met' && !proven.has(one.id));
    const [first] = bare;
    if (!first) return undefined;
    return {
      message: `${id}: ${elementNames(bare)} ${bare.length === 1 ? 'is' : 'are'} said to be met, and no evidence is linked to ${bare.length === 1 ? 'it' : 'them'}.`,
      fix: { command: 'LinkEvidence', arguments: { subject, role: 'supports', element: first.id } },
    };
  },
};
