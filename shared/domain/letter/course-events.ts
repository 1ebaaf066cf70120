/** What befalls a letter on its way: reviewed while a draft, signed once issued, acknowledged and superseded once out. */
import { z } from 'zod';
import { sha256Schema } from '../../kernel/sha256.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { evidenceIdSchema, letterIdSchema, personIdSchema } from '../ids.ts';

export const reviewAnswerSchema = z.enum(['concurs', 'asksChanges']);
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>;

/**
 * How the bytes of a signed copy stand to the issued ones: the very same; their continuation, as a signature leaves them (an incremental
 * save); or other bytes, so that nothing shows that it is this letter that was signed.
 */
export const copyFitSchema = z.enum(['same', 'continues', 'differs']);
export type CopyFit = z.infer<typeof copyFitSchema>;

const letter = letterIdSchema;
const reviewer = personIdSchema;
const reason = wordsSchema;

export const letterCourseEvents = {
  'letter.reviewAsked': { v: 1, undoneBy: 'letter.reviewWithdrawn', data: fact({ letter, reviewer }) },
  'letter.reviewWithdrawn': { v: 1, undoneBy: 'letter.reviewAsked', data: fact({ letter, reviewer, reason }) },
  'letter.reviewed': {
    v: 1,
    undoneBy: 'letter.reviewAnswerWithdrawn',
    data: fact({ letter, reviewer, answer: reviewAnswerSchema, note: wordsSchema.optional() }),
  },
  'letter.reviewAnswerWithdrawn': { v: 1, undoneBy: 'letter.reviewed', data: fact({ letter, reviewer, reason }) },
  /** The copy stands in the evidence store under its hash. Effective on the day on which it was signed. */
  'letter.signedCopyRegistered': {
    v: 1,
    undoneBy: 'letter.signedCopyWithdrawn',
    data: fact({ letter, copy: sha256Schema, size: z.int().nonnegative(), fit: copyFitSchema }),
  },
  /** The last copy was registered in error; the one before it stands again. */
  'letter.signedCopyWithdrawn': { v: 1, undoneBy: 'letter.signedCopyRegistered', data: fact({ letter, reason }) },
  'letter.acknowledged': {
    v: 1,
    undoneBy: 'letter.acknowledgementWithdrawn',
    /** `by`: name and office, as the acknowledgement gives them. */
    data: fact({ letter, by: wordsSchema, evidence: evidenceIdSchema.optional() }),
  },
  'letter.acknowledgementWithdrawn': { v: 1, undoneBy: 'letter.acknowledged', data: fact({ letter, reason }) },
  /** Another letter says now what this one said; this one stays as it is. */
  'letter.superseded': { v: 1, undoneBy: 'letter.supersessionWithdrawn', data: fact({ letter, by: letter, reason }) },
  'letter.supersessionWithdrawn': { v: 1, undoneBy: 'letter.superseded', data: fact({ letter, reason }) },
} as const satisfies Record<string, EventSpec>;
