import type { z } from 'zod';

declare const brand: unique symbol;

/** A value that was parsed once and carries the proof in its type: `Branded<string, 'MilestoneId'>`. Erased at run time. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** The schema of a text whose proof is its type alone: what it accepts stays what it is, so nothing is done for it at run time. @example brandedText<Sha256>(z.string().regex(/^[0-9a-f]{64}$/)) */
export function brandedText<Text extends string>(schema: z.ZodType<string, string>): z.ZodType<Text, string> {
  return schema as z.ZodType<Text, string>;
}
