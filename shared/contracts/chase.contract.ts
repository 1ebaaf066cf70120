import { z } from 'zod';
import { milestoneIdSchema, suspenseIdSchema } from '../domain/ids.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { contract } from './contract.ts';

const chasedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('milestone'), id: milestoneIdSchema }),
  z.strictObject({ kind: z.literal('suspense'), id: suspenseIdSchema }),
]);

/**
 * Writes one unsent message for each owner of these overdue items into a folder that the officer chooses, none over a file that is there;
 * null where the dialog was cancelled. Nothing is recorded by it. Refuses with `docket.noneOpen`, `chase.nothing`, or a disk code.
 */
export const saveChase = contract(
  'chase.save',
  z.strictObject({ items: z.array(chasedSchema).min(1).max(1_000), answerBy: localDateSchema }),
  z
    .strictObject({
      /** By its own name. */
      folder: z.string(),
      files: z.array(z.string()).readonly(),
    })
    .nullable(),
);
