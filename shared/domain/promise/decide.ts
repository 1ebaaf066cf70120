import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event } from '../fact.ts';
import { letterIdSchema, promiseIdSchema, type Subject } from '../ids.ts';
import { firstRefusal, intent, refuseIf, taken } from '../intent.ts';
import { letterDay } from '../letter/letter.ts';
import type { State } from '../state.ts';
import { unknownSubject } from '../subject.ts';
import { promiseEvents, type Told, toldSchema } from './events.ts';
import { nextPromiseId } from './promise.ts';

export const promiseIntents = {
  /** The next free number where none is given; to whom and when is what the letter says. */
  MakePromise: intent({
    yields: 'promise.made',
    asks: ask({ promise: promiseIdSchema.optional(), letter: letterIdSchema, ...toldSchema.shape }),
    decide(state, { effective: _, ...asked }) {
      const letter = state.letters.get(asked.letter);
      const effective = letter && letterDay(letter);
      if (!letter) return refuse('unknownId', `There is no letter ${asked.letter} in this docket.`);
      if (letter.origin !== 'external' || !effective) {
        return refuse(
          'notExternal',
          `${letter.id} is written here: what it promises is recorded when it is issued, from its own text.`,
        );
      }
      const promise = asked.promise ?? nextPromiseId(state.promises);
      return (
        firstRefusal(taken(state.promises, promise, 'promise'), untellable(state, asked, effective)) ??
        ok([event(promiseEvents, 'promise.made', { ...asked, promise, to: letter.to, effective })])
      );
    },
  }),
};

/** A person or an office is there, and does not come to an end by which a promise could be kept; nor does another promise. */
function isKept(kind: Subject['kind']): boolean {
  return !['person', 'office', 'promise'].includes(kind);
}

/** Refuses a promise about nothing of the docket, one that nothing could keep, and one that was late when it was told. */
export function untellable(state: State, { about, due }: Told, on: LocalDate): Refusal | undefined {
  return firstRefusal(
    unknownSubject(state, about),
    refuseIf(
      !isKept(about.kind),
      'neverKept',
      `Nothing that the record holds of a ${about.kind} could show that a promise about ${about.id} was kept: name the milestone, plan, case or other record that it is about.`,
    ),
    refuseIf(due < on, 'dueBeforeTold', `A letter of ${on} cannot promise anything by ${due}.`),
  );
}
