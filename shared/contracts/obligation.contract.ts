import { z } from 'zod';
import { verifications } from '../calendar/cited.ts';
import { evidenceIdSchema, officeIdSchema, personIdSchema, subjectSchema } from '../domain/ids.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { duties, obligationStates, recipients } from '../obligations/obligation.ts';
import { contract } from './contract.ts';
import { savedFileSchema } from './file-token.ts';
import { sinceSchema, sinceShape } from './since-schema.ts';

/** As `Obligation` of shared/obligations. */
const obligationSchema = z.strictObject({
  id: z.string(),
  subject: z.discriminatedUnion('kind', [
    ...subjectSchema.options,
    z.strictObject({ kind: z.literal('evidence'), id: evidenceIdSchema }),
  ]),
  ruleId: z.string().optional(),
  title: z.string(),
  period: z.strictObject({ first: localDateSchema, last: localDateSchema }).optional(),
  to: z.enum(recipients),
  duty: z.enum(duties),
  due: localDateSchema,
  rolled: localDateSchema.optional(),
  lastDay: localDateSchema,
  reasons: z.array(z.string()).readonly(),
  citation: z.string().optional(),
  verification: z.enum(verifications).optional(),
  owner: z
    .strictObject({ person: personIdSchema.optional(), office: officeIdSchema.optional(), name: z.string() })
    .optional(),
  state: z.enum(obligationStates),
  fulfilledBy: z.strictObject({ kind: z.enum(['letter', 'event']), id: z.string(), on: localDateSchema }).optional(),
  daysLate: z.int().positive().optional(),
});

const owedSchema = z.strictObject({
  asOf: localDateSchema,
  ...sinceShape,
  /** The earliest first. */
  obligations: z.array(obligationSchema).readonly(),
});

export type ObligationsRead = z.output<typeof owedSchema>;
/** As a window has it. */
export type ObligationsKnown = Omit<ObligationsRead, 'isWhole' | 'gone'>;

/**
 * What is owed as of a day (today where none is given), of one record or of all; what is fulfilled only where it is asked for. Of all
 * that is outstanding today, asked with `since`, only what is new, other or gone. Refuses with `docket.noneOpen`, or
 * `docket.dayToCome` for a day after today.
 */
export const readObligations = contract(
  'obligation.read',
  z.strictObject({
    asOf: localDateSchema.optional(),
    /** Only what was recorded by the end of this day. */
    knownOn: localDateSchema.optional(),
    about: subjectSchema.optional(),
    withFulfilled: z.boolean().optional(),
    since: sinceSchema,
  }),
  owedSchema,
);

/** Saves what is owed today as a calendar file where the officer says. Refuses with `docket.noneOpen` or a disk code. */
export const saveCalendar = contract('obligation.saveCalendar', z.null(), savedFileSchema);
