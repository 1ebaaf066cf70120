/** What every entry of the rule table carries: where it stands, and how far that was checked. */
import { z } from 'zod';

/** `verified`: read in the source named. `secondHand`: another source says so. `unverified`: general knowledge or practice. */
export const verifications = ['verified', 'secondHand', 'unverified'] as const;
export type Verification = (typeof verifications)[number];

export const wordsSchema = z.string().trim().min(1, 'must not be empty');

/** The schema of an entry with its own members; nothing else is let in, so that a misspelt member is not lost in silence. */
export function cited<Shape extends z.core.$ZodLooseShape>(members: Shape) {
  return z.strictObject({
    ...members,
    citation: wordsSchema,
    verification: z.enum(verifications),
    note: wordsSchema.optional(),
  });
}

export const namedSchema = z.string().regex(/^[\w().-]+$/, 'must be a name without spaces');

/** What an officer is told of an entry that nobody read in its source; undefined for one that was. */
export function warningOf(verification: Verification): string | undefined {
  if (verification === 'unverified') return 'unverified: check before relying on it';
  return verification === 'secondHand' ? 'second-hand: the source itself was not read' : undefined;
}
