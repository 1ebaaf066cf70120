import { z } from 'zod';
import { contract } from './contract.ts';
import { savedFileSchema } from './file-token.ts';

/** More rows than any list of the window holds. */
const mostRows = 100_000;

/** A list as it is shown: its columns in order, and the text of every cell. */
export const shownTableSchema = z.strictObject({
  /** Suggested for the file, without its ending. */
  name: z.string().min(1).max(200),
  columns: z
    .array(z.strictObject({ title: z.string(), kind: z.enum(['words', 'number']) }))
    .min(1)
    .max(100)
    .readonly(),
  rows: z.array(z.array(z.string()).readonly()).max(mostRows).readonly(),
});
export type ShownTable = z.output<typeof shownTableSchema>;

/** Saves a list as CSV where the officer says; text that a spreadsheet would run is neutralised. Refuses with a disk code. */
export const saveTable = contract('table.save', shownTableSchema, savedFileSchema);
