import { z } from 'zod';
import { type IntentName, intents } from '../domain/domain.ts';
import { subjectSchema } from '../domain/ids.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { severities } from '../problems/problem.ts';
import { contract } from './contract.ts';

const intentNameSchema = z.custom<IntentName>(
  (value) => typeof value === 'string' && Object.hasOwn(intents, value),
  'must be an intent',
);

/** As `Problem` of shared/problems. */
const problemSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(severities),
  subject: subjectSchema,
  message: z.string(),
  citation: z.string().optional(),
  fix: z
    .strictObject({ command: intentNameSchema, arguments: z.record(z.string(), z.unknown()).readonly() })
    .optional(),
});

const problemsSchema = z.strictObject({ asOf: localDateSchema, problems: z.array(problemSchema).readonly() });
export type ProblemsFound = z.output<typeof problemsSchema>;

/** What the rules find in the record as of a day, today where none is given, as it was known by the end of another, if one is given; errors first. Refuses with `docket.noneOpen`. */
export const readProblems = contract(
  'problem.read',
  z.strictObject({ asOf: localDateSchema.optional(), knownOn: localDateSchema.optional() }),
  problemsSchema,
);
