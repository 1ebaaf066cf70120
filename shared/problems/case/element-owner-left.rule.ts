import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { departedOn } from '../departed.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { type CaseDossier, openElements } from './case-dossier.ts';
import { elementNames } from './element-names.ts';

/** Something that the report must hold is missing in whole or part, and the person whose it is has left. */
export const elementOwnerLeft: ProblemRule<CaseDossier> = {
  code: 'case.elementOwnerLeft',
  title: 'Owner of an element has left',
  severity: 'warning',
  settledBy: 'Assign the element to somebody who is there.',
  find({ row, owners }, { today }) {
    for (const element of row.closure ? [] : openElements(row)) {
      const owner = owners.find((person) => person?.id === element.owner);
      const left = element.owner && departedOn(owner, today);
      if (!owner || !left) continue;
      return {
        message: `${row.id}: ${elementNames([element])} belongs to ${owner.name}, who left on ${formatDate(left)}; no successor is recorded.`,
        fix: { command: 'AssignElement', arguments: { case: row.id, element: element.id } },
      };
    }
    return undefined;
  },
};
