import { z } from 'zod';
import { contract } from './contract.ts';
import { savedFileSchema } from './file-token.ts';

/** A chart is a few hundred kilobytes; a picture of this size is no chart. */
export const mostPictureBytes = 16 * 2 ** 20;

/** What a chart can be saved as. */
export const pictureTypeSchema = z.enum(['svg', 'png']);
export type PictureType = z.infer<typeof pictureTypeSchema>;

/** Saves the picture of a chart where the officer says. Refuses with `chart.notAPicture` where the bytes are not of that type, or with a disk code. */
export const saveChart = contract(
  'chart.save',
  z.strictObject({
    /** Suggested for the file, with or without its ending. */
    name: z.string().min(1).max(200),
    type: pictureTypeSchema,
    bytes: z
      .custom<Uint8Array>((value) => value instanceof Uint8Array, 'must be bytes')
      .refine((bytes) => bytes.length <= mostPictureBytes, 'must not be larger than 16 MB'),
  }),
  savedFileSchema,
);
