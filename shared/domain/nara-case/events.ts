import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { caseIdSchema } from '../ids.ts';

/** When updates are owed. The anchor is ambiguous in the law, so it is a setting of each case (rules.md A1, "Quarterly updates"). */
export const cadenceSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('fiscalQuarter'), daysAfterEnd: z.int().min(0).max(366) }),
  z.strictObject({ every: z.literal('months'), months: z.int().min(1).max(48), from: localDateSchema }),
]);
export type Cadence = z.infer<typeof cadenceSchema>;

export const caseEvents = {
  'case.opened': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      case: caseIdSchema,
      title: wordsSchema,
      letterDate: localDateSchema,
      responseDue: localDateSchema,
      /** How the due date was found: rule and count, in words. */
      responseBasis: wordsSchema.optional(),
      records: wordsSchema.optional(),
    }),
  },
  'case.acknowledged': { v: 1, undoneBy: 'case.acknowledgementWithdrawn', data: fact({ case: caseIdSchema }) },
  'case.acknowledgementWithdrawn': {
    v: 1,
    undoneBy: 'case.acknowledged',
    data: fact({ case: caseIdSchema, reason: wordsSchema }),
  },
  'case.cadenceSet': {
    v: 1,
    undoneBy: 'case.cadenceSet',
    data: fact({ case: caseIdSchema, cadence: cadenceSchema.nullable(), basis: wordsSchema.optional() }),
  },
} as const satisfies Record<string, EventSpec>;
