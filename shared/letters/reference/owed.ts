import type { State } from '../../domain/state.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import { obligationsOf } from '../../obligations/obligations.ts';
import type { RecordView } from './record-view.ts';

const known = new WeakMap<
  State,
  { readonly of: Pick<RecordView, 'asOf' | 'rules'>; readonly owed: readonly Obligation[] }
>();

/** Everything that is owed on the day of a view, as obligationsOf answers. A document asks for it many times, so it is reckoned once for a state. */
export function owedIn({ state, asOf, rules }: Pick<RecordView, 'state' | 'asOf' | 'rules'>): readonly Obligation[] {
  const last = known.get(state);
  if (last && last.of.asOf === asOf && last.of.rules === rules) return last.owed;
  const owed = obligationsOf(state, rules, asOf);
  known.set(state, { of: { asOf, rules }, owed });
  return owed;
}
