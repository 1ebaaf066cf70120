import { z } from 'zod';
import type { Merge, Row } from '../../shared/sheets/sheet.ts';

const sourceSchema = z.union([
  z.object({ path: z.string(), sheetName: z.string().optional() }),
  z.object({ text: z.string(), name: z.string() }),
]);
/** What is to be read: a file, or text from the clipboard. */
export type SheetRequest = z.infer<typeof sourceSchema>;

/** What the parent asks of the reading process: to read a sheet, and then its rows from the given one on (counted from 0), a page at a time. */
export const sheetQuestionSchema = z.union([sourceSchema, z.object({ rowsFrom: z.int().nonnegative() })]);

/** Rows are millions of cells, all made by our own reader: they are not looked at one by one. */
export const sheetAnswerSchema = z.union([
  z.object({
    sheet: z.object({
      name: z.string(),
      rowCount: z.int().nonnegative(),
      merges: z.custom<readonly Merge[]>((value) => Array.isArray(value)).optional(),
    }),
    names: z.array(z.string()).readonly(),
    notices: z.array(z.string()).readonly(),
  }),
  z.object({ rows: z.custom<readonly Row[]>((value) => Array.isArray(value)) }),
  z.object({ code: z.string(), reason: z.string() }),
]);
export type SheetAnswer = z.input<typeof sheetAnswerSchema>;
