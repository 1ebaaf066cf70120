import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { recommendationIdSchema } from '../ids.ts';

export const auditorSchema = z.enum(['OIG', 'GAO']);

export const recommendationEvents = {
  'recommendation.issued': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      recommendation: recommendationIdSchema,
      source: auditorSchema,
      report: wordsSchema,
      reportTitle: wordsSchema.optional(),
      issuedOn: localDateSchema,
      number: wordsSchema,
      text: wordsSchema,
      closureCriteria: wordsSchema.optional(),
      printedStatus: wordsSchema,
    }),
  },
  /** The status in the auditor's own words, as a later report or letter prints it. */
  'recommendation.statusReported': {
    v: 1,
    undoneBy: 'recommendation.statusWithdrawn',
    data: fact({ recommendation: recommendationIdSchema, printedStatus: wordsSchema, source: wordsSchema.optional() }),
  },
  'recommendation.statusWithdrawn': {
    v: 1,
    undoneBy: 'recommendation.statusReported',
    data: fact({ recommendation: recommendationIdSchema, reason: wordsSchema }),
  },
} as const satisfies Record<string, EventSpec>;
