import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { authoritySchema } from '../authority.ts';
import type { EventSpec } from '../fact.ts';
import { fact, wordsSchema } from '../fact.ts';
import { letterIdSchema, promiseIdSchema, subjectSchema } from '../ids.ts';

/** A date that a letter tells an authority: what will be done about which record, and by when. */
export const toldSchema = z.strictObject({ about: subjectSchema, text: wordsSchema, due: localDateSchema });
export type Told = z.infer<typeof toldSchema>;

/** As a letter that is issued here records it, in its own event. */
export const toldInLetterSchema = toldSchema.extend({ promise: promiseIdSchema, to: authoritySchema });

export const promiseEvents = {
  /** Typed in from a letter that was sent before the workbench; effective on the day of that letter. */
  'promise.made': {
    v: 1,
    undoneBy: 'record.withdrawn',
    data: fact({ ...toldInLetterSchema.shape, letter: letterIdSchema }),
  },
} as const satisfies Record<string, EventSpec>;
