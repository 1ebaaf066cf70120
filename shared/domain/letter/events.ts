import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import { authoritySchema } from '../authority.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { caseIdSchema, evidenceIdSchema, letterIdSchema, recommendationIdSchema } from '../ids.ts';
import { logHeadSchema } from '../log-head.ts';
import { toldInLetterSchema } from '../promise/events.ts';

export const letterKindSchema = z.enum(['response', 'quarterlyStatus']);

/** Letters from outside the workbench may be of any kind: a closeout letter or a statement of actions (31 U.S.C. 720), too. */
export const registeredKindSchema = z.enum([...letterKindSchema.options, 'closeout', 'statementOfAction', 'other']);
export type LetterKind = z.infer<typeof registeredKindSchema>;

/** A federal fiscal quarter, as `2022Q2` (January to March 2022). */
export const quarterNameSchema = z.string().regex(/^\d{4}Q[1-4]$/, 'must be a federal fiscal quarter such as 2022Q2');

/** Everything a letter's numbers rest on: the journal up to these heads, folded as of this day. */
export const basisSchema = z.strictObject({
  heads: z.array(logHeadSchema).readonly(),
  asOf: localDateSchema,
});
export type Basis = z.infer<typeof basisSchema>;

/** What a letter printed from a live reference: `{ source: 'M-00093.due', text: 'June 30, 2022' }`. */
export const toldFactSchema = z.strictObject({ source: wordsSchema, text: wordsSchema });
export type ToldFact = z.infer<typeof toldFactSchema>;

/** How the bytes of a signed copy stand to the issued ones. `differs`: it does not begin with them, so that nothing shows that it is this letter. */
export const copyFitSchema = z.enum(['same', 'continues', 'differs']);
export type CopyFit = z.infer<typeof copyFitSchema>;

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
  /** Frozen: the document (canonical JSON) and its PDF stand in the evidence store under these hashes. The dates that it tells are promises. */
  'letter.issued': {
    v: 2,
    steps: [(data) => ({ ...data, promises: [] })],
    undoneBy: null,
    data: fact({
      letter: letterIdSchema,
      document: sha256Schema,
      pdf: sha256Schema,
      basis: basisSchema,
      promises: z.array(toldInLetterSchema).readonly(),
    }),
  },
  'letter.sent': {
    v: 1,
    undoneBy: null,
    data: fact({ letter: letterIdSchema, means: wordsSchema, proof: evidenceIdSchema.optional() }),
  },
  /** A letter that was sent before the workbench; effective on the day it was sent. */
  'letter.registered': {
    v: 2,
    // Version 1 knew letters on NARA cases only.
    steps: [(data) => ({ ...data, to: 'NARA', recommendations: [] })],
    undoneBy: 'record.withdrawn',
    data: fact({
      letter: letterIdSchema,
      kind: registeredKindSchema,
      to: authoritySchema,
      /** Name and title, as the letter prints them. */
      addressee: wordsSchema.optional(),
      case: caseIdSchema.optional(),
      recommendations: z.array(recommendationIdSchema).readonly(),
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
      means: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
  },
} as const satisfies Record<string, EventSpec>;
