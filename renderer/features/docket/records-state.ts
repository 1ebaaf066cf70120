import { emptyState, type State } from '../../../shared/domain/state.ts';
import { emptyTable, type Table } from '../../../shared/kernel/table.ts';
import type { DocketRecords } from './docket-records.ts';

const states = new WeakMap<DocketRecords, State>();

/** The records as the pure functions of the domain take them; of evidence and promises it knows nothing. */
export function stateOfRecords(records: DocketRecords): State {
  const known = states.get(records);
  if (known !== undefined) return known;
  const state: State = {
    ...emptyState,
    offices: tableOf(records.offices),
    people: tableOf(records.people),
    recommendations: tableOf(records.recommendations),
    cases: tableOf(records.cases),
    plans: tableOf(records.plans),
    milestones: tableOf(records.milestones),
    letters: tableOf(records.letters),
    suspenses: tableOf(records.suspenses),
    pilots: tableOf(records.pilots),
    rosters: tableOf(records.rosters),
  };
  states.set(records, state);
  return state;
}

function tableOf<Id extends string, Row extends { readonly id: Id }>(rows: readonly Row[]): Table<Id, Row> {
  return emptyTable<Id, Row>().withMutations((table) => {
    for (const row of rows) table.set(row.id, row);
  });
}
