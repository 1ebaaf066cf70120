import type { IntentName } from '../domain/domain.ts';
import type { Subject } from '../domain/ids.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** From the gravest; the order in which problems are listed. */
export const severities = ['error', 'warning', 'info'] as const;
type Severity = (typeof severities)[number];

/** A finding of the rules on the record, like a compiler's on a program. Depends on the day, and so is never stored. */
export interface Problem {
  /** `noun.condition`, as `milestone.pastDue`. */
  readonly code: string;
  readonly severity: Severity;
  readonly subject: Subject;
  /** Full sentences for the officer. */
  readonly message: string;
  /** Where the duty stands, or that none is written; a source that nobody here has read says "unverified". */
  readonly citation?: string;
  /** What an officer would ask of the record to settle it; members that only the officer knows are left out. */
  readonly fix?: { readonly command: IntentName; readonly arguments: Readonly<Record<string, unknown>> };
}

/** One rule: what it finds in a state folded as of `today`, in any order. Pure. */
export type Rule = (state: State, today: LocalDate) => readonly Problem[];
