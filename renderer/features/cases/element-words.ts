/** The elements of a report to NARA in the officer's words. */
import type { RuleTable } from '../../../shared/calendar/rule-table.ts';
import type { CaseElement } from '../../../shared/domain/nara-case/element.ts';
import type { ElementState } from '../../../shared/domain/nara-case/element-events.ts';
import type { Status } from '../../ui/icon/status-word.tsx';
import { termOf } from '../docket/api.ts';

export const elementLooks: Readonly<Record<ElementState, { readonly status: Status; readonly word: string }>> = {
  missing: { status: 'noEvidence', word: 'Missing' },
  partial: { status: 'partial', word: 'Partial' },
  met: { status: 'met', word: 'Met' },
  notApplicable: { status: 'notApplicable', word: 'Not applicable' },
};

/** Where it is asked for: the regulation as the rule table cites it, or this case's letter. */
export function sourceOf({ id, source }: CaseElement, rules: RuleTable | undefined): string {
  if (source === 'letter') return 'Added by NARA’s letter in this case';
  return termOf(rules, 'elements', id)?.citation ?? '36 CFR 1230.14(a)';
}

/** Of the regulation's elements only some may be said not to apply; a letter can ask for what turns out not to. */
export function mayNotApply({ id, source }: CaseElement, rules: RuleTable | undefined): boolean {
  return (
    source === 'letter' || rules?.vocabularies.elements.find((term) => term.id === id)?.mayBeNotApplicable === true
  );
}
