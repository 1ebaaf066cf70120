/** What becomes of an issued letter, and how two letters differ. */
import { z } from 'zod';
import { letterIdSchema } from '../domain/ids.ts';
import { copyFitSchema } from '../domain/letter/course-events.ts';
import { instantSchema } from '../kernel/instant.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { contract } from './contract.ts';

/**
 * Asks for the signed copy of an issued letter, keeps it as evidence, holds it against the issued bytes and records it. Null where
 * no file was chosen. Refuses with `letter.notIssued`, `alreadyRegistered`, `readOnly` or a disk code.
 */
export const registerSignedCopy = contract(
  'letter.registerSigned',
  z.strictObject({ letter: letterIdSchema }),
  z.strictObject({ name: z.string(), fit: copyFitSchema }).nullable(),
);

const lineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }),
  z.strictObject({
    kind: z.literal('changed'),
    words: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })).readonly(),
  }),
]);

/**
 * Two letters side by side, or a letter and what it would say of the record today. The text of a letter from before the workbench is
 * not known as sections: then only what was told is compared. Refuses with `letter.notIssued` or `letter.unreadable`.
 */
export const compareLetters = contract(
  'letter.compare',
  z.strictObject({ before: letterIdSchema, after: z.union([letterIdSchema, z.literal('today')]) }),
  z.strictObject({
    sections: z
      .array(
        z.strictObject({
          heading: z.string(),
          kind: z.enum(['same', 'changed', 'added', 'removed']),
          lines: z.array(lineSchema).readonly(),
        }),
      )
      .readonly(),
    told: z
      .array(
        z.strictObject({
          source: z.string(),
          before: z.string().optional(),
          after: z.string().optional(),
          /** Against today: the entry of the journal since which the docket says so; absent for what changes with the day alone. */
          changedBy: z
            .strictObject({
              seq: z.int().positive(),
              type: z.string(),
              on: localDateSchema,
              recordedAt: instantSchema,
              actor: z.string(),
            })
            .optional(),
        }),
      )
      .readonly(),
  }),
);
export type LettersCompared = z.output<typeof compareLetters.reply>;
