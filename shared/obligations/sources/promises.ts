import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { PromiseTold } from '../../domain/promise/promise.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { sentLettersAbout } from '../letters-about.ts';
import type { Fulfilment, Obligation } from '../obligation.ts';
import { type Owed, oweOn } from '../owe.ts';
import { endedOn, promiseStanding } from '../promise-ledger.ts';
import { isStanding } from '../promises-about.ts';
import type { View } from '../view.ts';
import { ownDue, subjectOwner } from './subject.ts';

/**
 * Dates that were told to an authority, where the record that they are about does not say the same day itself: it then tells of the
 * promise. What was not done when nobody waited for it any more is owed no longer.
 */
export function promisesOwed(view: View, promise: PromiseTold): readonly Obligation[] {
  const { id, to, about, text, due, letter, on } = promise;
  if (ownDue(view.state, about) === due || !isStanding(view.state, promise)) return [];
  const { fulfilledOn } = promiseStanding(promise, view.state, view.today);
  if (!fulfilledOn && endedOn(promise, view.state)) return [];
  const owed: Owed = {
    subject: { kind: 'promise', id },
    key: 'due',
    title: text,
    to,
    owner: subjectOwner(view.state, about),
    fulfilledBy: fulfilledOn && fulfilmentOf(view, promise, fulfilledOn),
  };
  const told = `${letter} of ${formatDate(on)} told ${to} this date, about ${about.id}.`;
  return [oweOn(view, owed, { due, reasons: [told, ...otherDate(view.state, promise)] })];
}

function otherDate(state: State, { about }: PromiseTold): string[] {
  const now = ownDue(state, about);
  return now ? [`The record now has ${formatDate(now)} for ${about.id}.`] : [];
}

/** A promise about a case is kept by a letter, one about a letter by that letter, any other by what was recorded of its subject. */
function fulfilmentOf(view: View, { about }: PromiseTold, on: LocalDate): Fulfilment {
  const letter =
    about.kind === 'case'
      ? sentLettersAbout(view.state, about.id).find(({ to, sent }) => to === 'NARA' && sent.on === on)?.id
      : undefined;
  if (letter ?? about.kind === 'letter') return { kind: 'letter', id: letter ?? about.id, on };
  return { kind: 'event', id: doneBy[about.kind] ?? `${about.kind}.changed`, on };
}

const doneBy: Readonly<Partial<Record<PromiseTold['about']['kind'], string>>> = {
  milestone: 'milestone.completed',
  plan: 'plan.closed',
  recommendation: 'recommendation.stepRecorded',
  suspense: 'suspense.answered',
  pilot: 'pilot.ended',
  roster: 'roster.certified',
};
