import { z } from 'zod';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { caseIdSchema, elementIdSchema, personIdSchema } from '../ids.ts';

/** Asked for by 36 CFR 1230.14(a), or added by NARA's letter in this case. */
export const elementSourceSchema = z.enum(['regulation', 'letter']);

export const elementStateSchema = z.enum(['missing', 'partial', 'met', 'notApplicable']);
export type ElementState = z.infer<typeof elementStateSchema>;

/** What the report to NARA must hold, and how far it does. */
export const elementEvents = {
  'case.elementAdded': {
    v: 1,
    undoneBy: 'case.elementWithdrawn',
    data: fact({
      case: caseIdSchema,
      element: elementIdSchema,
      text: wordsSchema,
      source: elementSourceSchema,
      /** Where it stands among the case's elements, from 1. */
      place: z.int().positive(),
    }),
  },
  /** Asked for by nobody: entered in error. */
  'case.elementWithdrawn': {
    v: 1,
    undoneBy: 'case.elementAdded',
    data: fact({ case: caseIdSchema, element: elementIdSchema, reason: wordsSchema }),
  },
  'case.elementAssessed': {
    v: 1,
    undoneBy: 'case.assessmentWithdrawn',
    data: fact({
      case: caseIdSchema,
      element: elementIdSchema,
      state: elementStateSchema,
      /** Why it does not apply. */
      reason: wordsSchema.optional(),
      note: wordsSchema.optional(),
    }),
  },
  'case.assessmentWithdrawn': {
    v: 1,
    undoneBy: 'case.elementAssessed',
    data: fact({ case: caseIdSchema, element: elementIdSchema, reason: wordsSchema }),
  },
  'case.elementAssigned': {
    v: 1,
    undoneBy: 'case.elementAssigned',
    data: fact({ case: caseIdSchema, element: elementIdSchema, owner: personIdSchema.nullable() }),
  },
} as const satisfies Record<string, EventSpec>;
