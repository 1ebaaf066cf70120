import { z } from 'zod';
import { ruleIdSchema } from '../../kernel/rule-id.ts';
import { evidenceIdSchema, importIdSchema, subjectSchema } from '../ids.ts';

/** What a problem can be found in: a record, a piece of evidence, an import, or a rule of the rule table that dates rest on. */
export const problemSubjectSchema = z.discriminatedUnion('kind', [
  ...subjectSchema.options,
  z.strictObject({ kind: z.literal('evidence'), id: evidenceIdSchema }),
  z.strictObject({ kind: z.literal('import'), id: importIdSchema }),
  z.strictObject({ kind: z.literal('rule'), id: ruleIdSchema }),
]);
export type ProblemSubject = z.infer<typeof problemSubjectSchema>;
