import { z } from 'zod';
import { type Branded, brandedText } from '../kernel/branded.ts';

/** Stands for a file or folder that the officer chose; a window never names a path. Unpredictable, and good for this run of the app only. */
export type FileToken = Branded<string, 'FileToken'>;

export const fileTokenSchema = brandedText<FileToken>(z.string().regex(/^[0-9a-f]{32}$/, 'must be a file token'));

/** A chosen file or folder, to be shown by its own name. */
export const chosenFileSchema = z.strictObject({ token: fileTokenSchema, name: z.string() });
export type ChosenFile = z.output<typeof chosenFileSchema>;

/** Where a file was saved, by its own name; null where the officer cancelled the dialog. */
export const savedFileSchema = z.strictObject({ name: z.string() }).nullable();
export type SavedFile = z.output<typeof savedFileSchema>;
