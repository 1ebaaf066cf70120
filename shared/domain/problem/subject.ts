import { z } from 'zod';
import type { Refusal } from '../../kernel/result.ts';
import { ruleIdSchema } from '../../kernel/rule-id.ts';
import { evidenceIdSchema, importIdSchema, subjectSchema } from '../ids.ts';
import { missing } from '../intent.ts';
import type { State } from '../state.ts';
import { unknownSubject } from '../subject.ts';

/** What a problem can be found in: a record, a piece of evidence, an import, or a rule of the rule table that dates rest on. */
export const problemSubjectSchema = z.discriminatedUnion('kind', [
  ...subjectSchema.options,
  z.strictObject({ kind: z.literal('evidence'), id: evidenceIdSchema }),
  z.strictObject({ kind: z.literal('import'), id: importIdSchema }),
  z.strictObject({ kind: z.literal('rule'), id: ruleIdSchema }),
]);
export type ProblemSubject = z.infer<typeof problemSubjectSchema>;

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
