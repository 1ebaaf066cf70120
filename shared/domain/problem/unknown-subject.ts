import type { Refusal } from '../../kernel/result.ts';
import { missing } from '../intent.ts';
import type { State } from '../state.ts';
import { unknownSubject } from '../subject.ts';
import type { ProblemSubject } from './subject.ts';

/** Refuses what is not in the docket. Of a rule the docket knows no more than its name, so any may be named. */
export function unknownProblemSubject(state: State, subject: ProblemSubject): Refusal | undefined {
  switch (subject.kind) {
    case 'evidence':
      return missing(state.evidence, subject.id, 'evidence');
    case 'import':
      return missing(state.imports, subject.id, 'import');
    case 'rule':
      return undefined;
    default:
      return unknownSubject(state, subject);
  }
}
