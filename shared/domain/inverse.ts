import type { Intent } from './domain.ts';
import type { EventOf, EventSpec } from './fact.ts';
import type { Subject } from './ids.ts';
import type { Said } from './latest.ts';
import type { State } from './state.ts';

/**
 * What takes one event back, by the events of a noun: intents to be decided in this order, or undefined where the state that it was decided
 * on (`before`) leaves nothing to say. Null where a fact cannot be taken back: what was issued, sent or imported has happened.
 */
export type Inverses<Events extends Record<string, EventSpec>> = {
  readonly [Type in keyof Events & string]: Inverse<Extract<EventOf<Events>, { type: Type }>['data']> | null;
};

export type Inverse<Data> = (data: Data, before: State) => readonly Intent[] | undefined;

/** The reason that undo gives wherever the record wants one. */
export const takenBack = 'Taken back by undo.';

/** Takes back the entry of a record. */
export function withdrawn(subject: Subject): readonly Intent[] {
  return [{ intent: 'WithdrawRecord', subject, reason: takenBack }];
}

/** The members of a fact as its intent asks them: the day that it was true on is its effective date. */
export function askedAgain<Fact extends Said>({ on, ...members }: Fact) {
  return { ...members, effective: on };
}
