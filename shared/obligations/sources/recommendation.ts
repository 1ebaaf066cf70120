/** What every source on recommendations needs: the facts and letters that fulfil. */

import type { LetterKind } from '../../domain/letter/events.ts';
import type { Step } from '../../domain/recommendation/events.ts';
import type { Recommendation, StepTaken } from '../../domain/recommendation/recommendation.ts';
import { sentLettersAbout } from '../letters-about.ts';
import { type Fulfilment, isOutstanding, type Obligation } from '../obligation.ts';
import type { View } from '../view.ts';

/** The first letter of this kind on the recommendation that went to its auditor. */
export function byLetter(view: View, { id, source }: Recommendation, kind: LetterKind): Fulfilment | undefined {
  const letter = sentLettersAbout(view.state, id).find((one) => one.kind === kind && one.to === source);
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

/** Once the auditor has closed it nothing is owed on it any more; what was fulfilled stays told. */
export function unlessClosed({ steps }: Recommendation, owed: readonly Obligation[]): readonly Obligation[] {
  return steps.closed ? owed.filter((one) => !isOutstanding(one)) : owed;
}
