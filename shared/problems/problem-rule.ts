import type { Verification } from '../calendar/cited.ts';
import type { RuleTable } from '../calendar/rule-table.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem, Severity } from './problem.ts';

/** What the guide and the window tell of a rule, whatever it finds. */
export interface RuleFacts {
  readonly code: string;
  /** A heading, as "Milestone past due". */
  readonly title: string;
  readonly severity: Severity;
  /** What ends the problem; a full sentence. */
  readonly settledBy: string;
  /** The rule of the rule table that usually sets the day, where one does; else the check of this code says what is cited. */
  readonly clock?: string;
}

/** One rule: what it finds in one record, of which the dossier holds all that it may read. Pure. */
export interface ProblemRule<Dossier> extends RuleFacts {
  find(dossier: Dossier, terms: Terms): Finding | undefined;
}

/** The day, the rule table, and what the table's check of the rule says. */
export interface Terms {
  readonly today: LocalDate;
  readonly rules: RuleTable;
  /** 0 where the check has none. */
  readonly days: number;
  readonly times: number;
}

export interface Finding extends Pick<Problem, 'message' | 'daysLate' | 'fix'> {
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Where the day comes from, if not from the check: an obligation. */
  readonly cites?: { readonly citation?: string | undefined; readonly verification?: Verification | undefined };
}
