/** What every source on recommendations needs: the facts and letters that fulfil. */
import { statusWord } from '../../calendar/vocabulary.ts';
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
  return row.steps.closed || isPrintedClosed(view, row) ? owed.filter((one) => !isOutstanding(one)) : owed;
}

function isPrintedClosed({ rules }: View, row: Recommendation): boolean {
  const authority = row.source === 'OIG' ? 'oig' : 'gao';
  const word = statusWord(rules.vocabularies.statusWords, authority, printedStatus(row));
  return word?.standsFor.startsWith('closed') === true;
}
