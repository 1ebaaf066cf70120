import { elementState } from '../../domain/nara-case/element.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { CaseDossier } from './case-dossier.ts';
import { elementNames } from './element-names.ts';

/** Set aside as not applicable, though the regulation asks for it in every report (36 CFR 1230.14(a); rules.md A1.4). */
export const elementAlwaysApplies: ProblemRule<CaseDossier> = {
  code: 'case.elementAlwaysApplies',
  title: 'Element set aside that every report must hold',
  severity: 'error',
  settledBy: 'Assess what the report says of it; only recovery may be said not to apply.',
  find({ row: { id, elements } }, { rules }) {
    const always = rules.vocabularies.elements.filter((element) => !element.mayBeNotApplicable);
    const setAside = elements.filter(
      (element) =>
        element.source === 'regulation' &&
        elementState(element) === 'notApplicable' &&
        always.some((other) => other.id === element.id),
    );
    const [first] = setAside;
    if (!first) return undefined;
    return {
      message: `${id} says that ${elementNames(setAside)} does not apply; the regulation asks for it in every report.`,
      fix: { command: 'AssessElement', arguments: { case: id, element: first.id } },
    };
  },
};
