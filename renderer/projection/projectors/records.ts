/** Records by table and id, as the fold reads them. */
import { emptyState, type State } from '../../../shared/domain/state.ts';
import { type Table, tableOf } from '../../../shared/kernel/table.ts';
import type { RecordOf, RecordTable, RowOf } from '../rows.ts';

/** The record tables of a state, so typed that one function serves them all. */
export type RecordsByTable = { readonly [T in RecordTable]: Table<string, RecordOf[T]> };

/** Stored rows by table and id; a row is its record and more. */
export type RowsByTable = { readonly [T in RecordTable]: ReadonlyMap<string, RowOf[T]> };

/** A state of these rows alone. */
export function stateOf(rows: RowsByTable): State {
  return {
    ...emptyState,
    evidence: tableOf(rows.evidence),
    imports: tableOf(rows.imports),
  };
}
