import type { IntentName } from '../domain/domain.ts';
import type { EvidenceId } from '../domain/ids.ts';
import type { ProblemSubject } from '../domain/problem/subject.ts';

/** From the gravest; the order in which problems are listed. */
export const severities = ['error', 'warning', 'info'] as const;
/** Error: a duty is broken, or the record contradicts itself. Warning: something needs to be done soon. Info: worth knowing. */
export type Severity = (typeof severities)[number];

/** A finding of the rules on the record, like a compiler's on a program. Depends on the day, and so is never stored. */
export interface Problem {
  /** `noun.condition`, as `milestone.pastDue`. */
  readonly code: string;
  readonly severity: Severity;
  readonly subject: ProblemSubject;
  /** Full sentences for the officer. */
  readonly message: string;
  /** Where the duty stands, by the rule table; absent where no source asks for it. What nobody here has read says so. */
  readonly citation?: string;
  /** Calendar days after the day that it is about, below 0 before it; of one severity the latest come first. */
  readonly daysLate?: number;
  readonly fix?: Fix;
  readonly place?: ProblemPlace;
}

/** Where it can be seen: a line of the text of a piece of evidence, from 1; 0 is the message itself. The words stand in that line or below it. */
export interface ProblemPlace {
  readonly evidence: EvidenceId;
  readonly line: number;
  readonly words?: string;
}

/** What an officer would ask of the record to settle it; members that only the officer knows are left out. */
export interface Fix {
  readonly command: IntentName;
  readonly arguments: Readonly<Record<string, unknown>>;
}
