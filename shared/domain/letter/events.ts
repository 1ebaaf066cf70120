import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import { authoritySchema } from '../authority.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { caseIdSchema, evidenceIdSchema, letterIdSchema, recommendationIdSchema } from '../ids.ts';
import { logHeadSchema } from '../log-head.ts';
import { toldInLetterSchema } from '../promise/events.ts';
import { letterCourseEvents } from './course-events.ts';

/** `statementOfAction`: 31 U.S.C. 720. */
export const letterKindSchema = z.enum(['response', 'quarterlyStatus', 'closeout', 'statementOfAction', 'other']);
export type LetterKind = z.infer<typeof letterKindSchema>;

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

/** A piece of evidence that goes with a letter, by its bytes; in the order of their numbers. */
export const enclosureSchema = z.strictObject({ evidence: evidenceIdSchema, sha256: sha256Schema });
export type Enclosure = z.infer<typeof enclosureSchema>;

export const letterEvents = {
  'letter.drafted': {
    v: 2,
    // Version 1 knew letters to NARA on its cases only.
    steps: [(data) => ({ ...data, to: 'NARA', recommendations: [] })],
    undoneBy: 'record.withdrawn',
    data: fact({
      letter: letterIdSchema,
      kind: letterKindSchema,
      to: authoritySchema,
      case: caseIdSchema.optional(),
      recommendations: z.array(recommendationIdSchema).readonly(),
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
    }),
  },
  /**
   * Frozen: the document (canonical JSON) and its PDF stand in the evidence store under these hashes. The dates that it tells are promises;
   * `told` is what it says of the record, to be held against later days.
   */
  'letter.issued': {
    v: 3,
    steps: [(data) => ({ ...data, promises: [] }), (data) => ({ ...data, told: [], enclosures: [] })],
    undoneBy: null,
    data: fact({
      letter: letterIdSchema,
      document: sha256Schema,
      pdf: sha256Schema,
      basis: basisSchema,
      promises: z.array(toldInLetterSchema).readonly(),
      told: z.array(toldFactSchema).readonly(),
      enclosures: z.array(enclosureSchema).readonly(),
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
      kind: letterKindSchema,
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
  ...letterCourseEvents,
} as const satisfies Record<string, EventSpec>;
