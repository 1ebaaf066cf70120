import type { ProblemRule } from '../problem-rule.ts';
import { type CaseDossier, openElements } from './case-dossier.ts';
import { elementNames } from './element-names.ts';

/** Something that the report must hold is missing in whole or part, and belongs to nobody. */
export const elementWithoutOwner: ProblemRule<CaseDossier> = {
  code: 'case.elementWithoutOwner',
  title: 'Element without an owner',
  severity: 'info',
  settledBy: 'Assign each element to a person.',
  find({ row }) {
    const bare = row.closure ? [] : openElements(row).filter(({ owner }) => !owner);
    const [first] = bare;
    if (!first) return undefined;
    return {
      message: `${row.id}: ${elementNames(bare)} ${bare.length === 1 ? 'is' : 'are'} not met, and nobody is assigned to ${bare.length === 1 ? 'it' : 'them'}.`,
      fix: { command: 'AssignElement', arguments: { case: row.id, element: first.id } },
    };
  },
};
