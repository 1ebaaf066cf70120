import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { caseIdSchema, evidenceIdSchema, itemIdSchema, letterIdSchema } from '../ids.ts';

/** Letters that came in after the one that opened the case. */
export const correspondenceEvents = {
  /** Effective on the day that the letter bears. */
  'case.letterReceived': {
    v: 1,
    undoneBy: 'case.receiptWithdrawn',
    data: fact({
      case: caseIdSchema,
      item: itemIdSchema,
      from: wordsSchema,
      summary: wordsSchema,
      asks: z.array(wordsSchema).readonly(),
      due: localDateSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
  },
  'case.receiptWithdrawn': {
    v: 1,
    undoneBy: 'case.letterReceived',
    data: fact({ case: caseIdSchema, item: itemIdSchema, reason: wordsSchema }),
  },
  'case.letterAnswered': {
    v: 1,
    undoneBy: 'case.answerWithdrawn',
    data: fact({ case: caseIdSchema, item: itemIdSchema, letter: letterIdSchema }),
  },
  'case.answerWithdrawn': {
    v: 1,
    undoneBy: 'case.letterAnswered',
    data: fact({ case: caseIdSchema, item: itemIdSchema, reason: wordsSchema }),
  },
} as const satisfies Record<string, EventSpec>;
