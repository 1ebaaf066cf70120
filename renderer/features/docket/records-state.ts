import { emptyState, type State } from '../../../shared/domain/state.ts';
import { type Table, tableOf } from '../../../shared/kernel/table.ts';
import type { DocketRecords } from './docket-records.ts';

const states = new WeakMap<DocketRecords, State>();

/** The records as the pure functions of the domain take them; of evidence and promises it knows nothing. */
export function stateOfRecords(records: DocketRecords): State {
  const known = states.get(records);
  if (known !== undefined) return known;
  const state: State = {
    ...emptyState,
    offices: byId(records.offices),
    people: byId(records.people),
    recommendations: byId(records.recommendations),
    cases: byId(records.cases),
    plans: byId(records.plans),
    milestones: byId(records.milestones),
    letters: byId(records.letters),
    suspenses: byId(records.suspenses),
    pilots: byId(records.pilots),
    rosters: byId(records.rosters),
  };
  states.set(records, state);
  return state;
}

function byId<Id extends string, Row extends { readonly id: Id }>(rows: readonly Row[]): Table<Id, Row> {
  return tableOf(rows.map((row) => [row.id, row]));
}
