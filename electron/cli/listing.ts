import type { State } from '../../shared/domain/state.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** What `records list` shows of one kind of record: rows for programs, cells for people. */
export interface Listing {
  readonly header: readonly string[];
  rows(view: View): Promise<readonly ListedRow[]>;
}

export interface ListedRow {
  readonly json: object;
  readonly cells: readonly string[];
}

interface View {
  readonly state: State;
  readonly asOf: LocalDate;
  readonly ledger: Ledger;
  readonly ports: DocketPorts;
}

/** A row; a cell that is missing stays empty. */
export function listed(json: object, ...cells: readonly (string | number | undefined)[]): ListedRow {
  return { json, cells: cells.map((cell) => String(cell ?? '')) };
}
