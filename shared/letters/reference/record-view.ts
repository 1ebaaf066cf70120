import type { FiscalQuarter } from '../../calendar/fiscal-quarter.ts';
import type { RuleTable } from '../../calendar/rule-table.ts';
import type { Person } from '../../domain/person/person.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LetterAbout } from '../letter-about.ts';

/** What references are read in: the record folded as of a day. */
export interface RecordView {
  readonly state: State;
  /** The day that the state was folded to. */
  readonly asOf: LocalDate;
  readonly rules: RuleTable;
  /** The letter that asks: lets `case`, `quarter`, `letter` and `signatory` mean its own. */
  readonly scope?: LetterScope | undefined;
}

export interface LetterScope {
  readonly about: LetterAbout;
  readonly quarter?: FiscalQuarter | undefined;
  /** The day that the letter bears. */
  readonly date: LocalDate;
  readonly signatory?: Person | undefined;
}
