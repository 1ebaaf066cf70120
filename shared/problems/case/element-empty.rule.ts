import { elementState } from '../../domain/nara-case/element.ts';
import { counted } from '../../kernel/counted.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { CaseDossier } from './case-dossier.ts';
import { elementNames } from './element-names.ts';

/** The report to NARA does not yet hold all that it must (rules.md A1.4, A1.5); more pressing once the response is due. */
export const elementEmpty: ProblemRule<CaseDossier> = {
  code: 'case.elementEmpty',
  title: 'Element of the report missing',
  severity: 'warning',
  settledBy: 'Say how far the report holds each element, or why it does not apply.',
  find({ row: { id, elements, responseDue, closure } }, { today }) {
    const missing = closure ? [] : elements.filter((element) => elementState(element) === 'missing');
    const [first] = missing;
    if (!first) return undefined;
    const all = counted(elements.length, 'thing');
    return {
      ...(today <= responseDue && { severity: 'info' }),
      message: `${id}: of the ${all} that the report to NARA must hold, ${missing.length} ${missing.length === 1 ? 'is' : 'are'} missing: ${elementNames(missing)}.`,
      fix: { command: 'AssessElement', arguments: { case: id, element: first.id } },
    };
  },
};
