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

const dayShape = {
  /** Today where none is given. */
  asOf: localDateSchema.optional(),
  /** Only what was recorded by the end of this day. */
  knownOn: localDateSchema.optional(),
};

/**
 * What is outstanding as of a day; of today, asked with `since`, only what is new, other or gone. Refuses with `docket.noneOpen`, or
 * `docket.dayToCome` for a day after today.
 */
export const readObligations = contract(
  'obligation.read',
  z.strictObject({ ...dayShape, since: sinceSchema }),
  owedSchema,
);

/** What is owed on one record, with what is fulfilled: the earliest first. Refuses as readObligations does. */
export const readObligationsOf = contract(
  'obligation.readOf',
  z.strictObject({ ...dayShape, about: subjectSchema }),
  z.array(obligationSchema).readonly(),
);

/** What is fulfilled, what was done last first: the first `limit`, how many there are and how many of them were late. Refuses as readObligations does. */
export const readFulfilled = contract(
  'obligation.readFulfilled',
  z.strictObject({ ...dayShape, limit: z.int().min(1) }),
  z.strictObject({
    obligations: z.array(obligationSchema).readonly(),
    total: z.int().nonnegative(),
    late: z.int().nonnegative(),
  }),
);

/** Saves what is owed today as a calendar file where the officer says. Refuses with `docket.noneOpen` or a disk code. */
export const saveCalendar = contract('obligation.saveCalendar', z.null(), savedFileSchema);
