import { z } from 'zod';
import { type IntentName, intents } from '../domain/domain.ts';
import { evidenceIdSchema } from '../domain/ids.ts';
import { problemSubjectSchema } from '../domain/problem/subject.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { severities } from '../problems/problem.ts';
import { contract } from './contract.ts';
import { sinceSchema, sinceShape } from './since-schema.ts';

const intentNameSchema = z.custom<IntentName>(
  (value) => typeof value === 'string' && Object.hasOwn(intents, value),
  'must be an intent',
);

/** As `Problem` of shared/problems. */
const problemShape = {
  code: z.string(),
  severity: z.enum(severities),
  subject: problemSubjectSchema,
  message: z.string(),
  citation: z.string().optional(),
  daysLate: z.int().optional(),
  fix: z
    .strictObject({ command: intentNameSchema, arguments: z.record(z.string(), z.unknown()).readonly() })
    .optional(),
  place: z
    .strictObject({ evidence: evidenceIdSchema, line: z.int().nonnegative(), words: z.string().exactOptional() })
    .optional(),
};

const silencedSchema = z.strictObject({
  ...problemShape,
  silenced: z.strictObject({ on: localDateSchema, by: z.string(), reason: z.string() }),
});

const problemsSchema = z.strictObject({
  asOf: localDateSchema,
  ...sinceShape,
  problems: z.array(z.strictObject(problemShape)).readonly(),
  /** Left out of `problems`: an officer silenced them. */
  silenced: z.array(silencedSchema).readonly(),
});
export type ProblemsRead = z.output<typeof problemsSchema>;
/** As a window has it. */
export type ProblemsFound = Omit<ProblemsRead, 'isWhole' | 'gone'>;

type Keyed = Pick<ProblemsRead['problems'][number], 'code' | 'subject'>;

/** Thousands of keys are asked for after each entry, of problems that never change. */
const keys = new WeakMap<Keyed, string>();

/** By which a problem of a list is known: a rule finds one thing once about a subject. */
export function problemKey(problem: Keyed): string {
  const known = keys.get(problem);
  if (known !== undefined) return known;
  const key = `${problem.code} ${problem.subject.kind} ${problem.subject.id}`;
  keys.set(problem, key);
  return key;
}

/** What the rules find in the record as of a day, today where none is given, as it was known by the end of another, if one is given; the gravest and latest first. Of today, asked with `since`, only what is new, other or gone; what is silenced is always whole. Refuses with `docket.noneOpen`. */
export const readProblems = contract(
  'problem.read',
  z.strictObject({ asOf: localDateSchema.optional(), knownOn: localDateSchema.optional(), since: sinceSchema }),
  problemsSchema,
);
