import type { Subject } from '../domain/ids.ts';
import type { PromiseTold } from '../domain/promise/promise.ts';
import type { State } from '../domain/state.ts';
import { rowsById } from '../kernel/table.ts';

/** Of one table, which never changes, so that a ledger of thousands of promises is grouped once. */
const grouped = new WeakMap<State['promises'], ReadonlyMap<string, readonly PromiseTold[]>>();

/** Everything that was promised about a record, to whomever, by id. */
export function promisesAbout({ promises }: State, about: Subject): readonly PromiseTold[] {
  const groups = grouped.get(promises) ?? Map.groupBy(rowsById(promises), (promise) => nameOf(promise.about));
  grouped.set(promises, groups);
  return groups.get(nameOf(about)) ?? [];
}

/** Records of different kinds may have the same id. */
export function nameOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}
