/** What one row of a sheet would do to the record. */
import type { Subject } from '../domain/ids.ts';

/** `added`: would be a new record. `changed`: a later fact about one. `differs`: contradicts the record, and nothing would be recorded. */
export const rowOutcomes = ['added', 'changed', 'alreadyThere', 'differs', 'refused'] as const;

export interface RowOutcome {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly outcome: (typeof rowOutcomes)[number];
  readonly subject?: Subject | undefined;
  readonly differences: readonly Difference[];
  /** Why it was refused; each with its place. */
  readonly faults: readonly RowFault[];
  readonly notes: readonly string[];
}

export interface Difference {
  /** The title of the column. */
  readonly title: string;
  /** Empty where the record says nothing. */
  readonly recorded: string;
  readonly given: string;
}

export interface RowFault {
  /** `row 7, column C`. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
}
