/** What was promised about a record, and what the authorities still count on. */
import { compareDates } from '../calendar/local-date-arithmetic.ts';
import { isSameSubject, type Subject } from '../domain/ids.ts';
import type { PromiseTold } from '../domain/promise/promise.ts';
import type { State } from '../domain/state.ts';
import { groupRows } from '../kernel/group-rows.ts';

const byRecordId = groupRows(({ about }: PromiseTold) => [about.id]);

/** What was promised about any record of this id, of whatever kind, by id. */
export function promisesNaming({ promises }: State, id: string): readonly PromiseTold[] {
  return byRecordId(promises, id);
}

/** Everything that was promised about a record, to whomever, by id. */
export function promisesAbout({ promises }: State, about: Subject): readonly PromiseTold[] {
  const told = byRecordId(promises, about.id);
  return told.length === 0 ? told : told.filter((promise) => isSameSubject(promise.about, about));
}

/**
 * What the authorities now count on, by id. By their letters' days a later promise takes the place of an earlier one to the same
 * authority; of a case each is of its own, for it says what will be done.
 */
export function standingPromises(state: State, about: Subject): readonly PromiseTold[] {
  const all = promisesAbout(state, about);
  if (about.kind === 'case' || all.length < 2) return all;
  const last = new Map<string, PromiseTold>();
  for (const promise of all.toSorted((a, b) => compareDates(a.on, b.on))) last.set(promise.to, promise);
  return all.filter((promise) => last.get(promise.to) === promise);
}

export function isStanding(state: State, promise: PromiseTold): boolean {
  return standingPromises(state, promise.about).includes(promise);
}
