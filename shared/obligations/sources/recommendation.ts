/** What every source on recommendations needs: the facts and letters that fulfil. */
import type { RuleTable } from '../../calendar/rule-table.ts';
import { type StatusWord, statusWord } from '../../calendar/vocabulary.ts';
import type { LetterKind } from '../../domain/letter/events.ts';
import type { Step } from '../../domain/recommendation/events.ts';
import { printedStatus, type Recommendation, type StepTaken } from '../../domain/recommendation/recommendation.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { sentLettersAbout } from '../letters-about.ts';
import { type Fulfilment, isOutstanding, type Obligation } from '../obligation.ts';
import type { View } from '../view.ts';

/**
 * The first letter of this kind on the recommendation that went to its auditor from a day on: an older one, such as comments on the draft of
 * the report, does not do what the day asks for.
 */
export function byLetter(
  view: View,
  { id, source, issuedOn }: Recommendation,
  kind: LetterKind,
  since: LocalDate = issuedOn,
): Fulfilment | undefined {
  const letter = sentLettersAbout(view.state, id).find(
    (one) => one.kind === kind && one.to === source && one.sent.on >= since,
  );
  return letter && { kind: 'letter', id: letter.id, on: letter.sent.on };
}

/** The step as recorded; the letter that took it where one is named. */
export function byStep({ steps }: Recommendation, step: Step): Fulfilment | undefined {
  const taken: StepTaken | undefined = steps[step];
  if (!taken) return undefined;
  return taken.letter
    ? { kind: 'letter', id: taken.letter, on: taken.on }
    : { kind: 'event', id: 'recommendation.stepRecorded', on: taken.on };
}

/**
 * Once the auditor has closed it, by a closure on record or by the status printed last, nothing is owed on it any more; what was fulfilled
 * stays told. That the record does not hold a closure that was printed is a disagreement, and not a debt.
 */
export function unlessClosed(view: View, row: Recommendation, owed: readonly Obligation[]): readonly Obligation[] {
  return isClosed(row, view.rules) ? owed.filter((one) => !isOutstanding(one)) : owed;
}

/** By the record, or by the status that the auditor printed last. */
export function isClosed(row: Recommendation, rules: RuleTable): boolean {
  return row.steps.closed !== undefined || printedWord(row, rules)?.standsFor.startsWith('closed') === true;
}

/** What the rule table knows of the status that was printed last. */
export function printedWord(row: Recommendation, { vocabularies }: RuleTable): StatusWord | undefined {
  return statusWord(vocabularies.statusWords, row.source === 'OIG' ? 'oig' : 'gao', printedStatus(row));
}
