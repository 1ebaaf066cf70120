import type { RuleTable } from '../calendar/rule-table.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** What every source of obligations reads: the record folded as of a day, and the rules. */
export interface View {
  readonly state: State;
  readonly rules: RuleTable;
  /** The day that the state was folded to. */
  readonly today: LocalDate;
}
