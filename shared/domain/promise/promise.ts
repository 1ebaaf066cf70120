import type { LocalDate } from '../../kernel/local-date.ts';
import type { Table } from '../../kernel/table.ts';
import type { Authority } from '../authority.ts';
import type { EventOf } from '../fact.ts';
import { type LetterId, type PromiseId, promiseIdSchema, type Subject } from '../ids.ts';
import type { letterEvents } from '../letter/events.ts';
import { nextNumber, numbered } from '../next-number.ts';
import type { promiseEvents } from './events.ts';

/** A date that was told to an authority, in a letter. */
export interface PromiseTold {
  readonly id: PromiseId;
  readonly letter: LetterId;
  readonly to: Authority;
  readonly about: Subject;
  readonly text: string;
  readonly due: LocalDate;
  /** The day of the letter. */
  readonly on: LocalDate;
}

type Promises = Table<PromiseId, PromiseTold>;
type LetterIssued = Extract<EventOf<typeof letterEvents>, { type: 'letter.issued' }>;

/** `letter.issued` brings all the promises of its letter. */
export function evolvePromises(promises: Promises, event: EventOf<typeof promiseEvents> | LetterIssued): Promises {
  if (event.type === 'promise.made') {
    const { promise: id, effective: on, ...told } = event.data;
    return promises.set(id, { id, ...told, on });
  }
  const { letter, effective: on, promises: all } = event.data;
  return all.reduce((table, { promise: id, ...told }) => table.set(id, { id, letter, ...told, on }), promises);
}

/** The id after the highest that is held, or one of those that follow it. @example nextPromiseId(emptyTable()) // 'P-0001' */
export function nextPromiseId(held: Promises, further = 0): PromiseId {
  return promiseIdSchema.parse(numbered('P', nextNumber('P', held.keys()) + further));
}
