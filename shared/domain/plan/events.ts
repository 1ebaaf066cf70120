import { z } from 'zod';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { caseIdSchema, officeIdSchema, planIdSchema, recommendationIdSchema } from '../ids.ts';

export const planEvents = {
  /** A corrective action plan and what it answers: recommendations, NARA cases, or both. */
  'plan.opened': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      plan: planIdSchema,
      title: wordsSchema,
      office: officeIdSchema.optional(),
      recommendations: z.array(recommendationIdSchema).readonly(),
      cases: z.array(caseIdSchema).readonly(),
    }),
  },
} as const satisfies Record<string, EventSpec>;
