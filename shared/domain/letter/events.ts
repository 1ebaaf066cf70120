import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { caseIdSchema, evidenceIdSchema, letterIdSchema } from '../ids.ts';
import { logHeadSchema } from '../log-head.ts';

export const letterKindSchema = z.enum(['response', 'quarterlyStatus']);
export type LetterKind = z.infer<typeof letterKindSchema>;

/** A federal fiscal quarter, as `2022Q2` (January to March 2022). */
export const quarterNameSchema = z.string().regex(/^\d{4}Q[1-4]$/, 'must be a federal fiscal quarter such as 2022Q2');

/** Everything a letter's numbers rest on: the journal up to these heads, folded as of this day. */
export const basisSchema = z.strictObject({
  heads: z.array(logHeadSchema).readonly(),
  asOf: localDateSchema,
});
export type Basis = z.infer<typeof basisSchema>;

export const letterEvents = {
  'letter.drafted': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      letter: letterIdSchema,
      kind: letterKindSchema,
      case: caseIdSchema,
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
    }),
  },
  /** Frozen: the document (canonical JSON) and its PDF stand in the evidence store under these hashes. */
  'letter.issued': {
    v: 1,
    undoneBy: null,
    data: fact({ letter: letterIdSchema, document: sha256Schema, pdf: sha256Schema, basis: basisSchema }),
  },
  'letter.sent': {
    v: 1,
    undoneBy: null,
    data: fact({ letter: letterIdSchema, means: wordsSchema, proof: evidenceIdSchema.optional() }),
  },
  /** A letter that was sent before the workbench; effective on the day it was sent. */
  'letter.registered': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({
      letter: letterIdSchema,
      kind: letterKindSchema,
      case: caseIdSchema,
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
      evidence: evidenceIdSchema.optional(),
    }),
  },
} as const satisfies Record<string, EventSpec>;
