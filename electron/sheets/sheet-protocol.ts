import { z } from 'zod';
import type { Merge, Row } from '../../shared/sheets/sheet.ts';

/** What the parent asks of the reading process: a file, or text from the clipboard. */
export const sheetRequestSchema = z.union([
  z.object({ path: z.string(), sheetName: z.string().optional() }),
  z.object({ text: z.string(), name: z.string() }),
]);
export type SheetRequest = z.infer<typeof sheetRequestSchema>;

/** Rows are millions of cells, all made by our own reader: they are not looked at one by one. */
export const sheetAnswerSchema = z.union([
  z.object({
    sheet: z.object({
      name: z.string(),
      rows: z.custom<readonly Row[]>((value) => Array.isArray(value)),
      merges: z.custom<readonly Merge[]>((value) => Array.isArray(value)).optional(),
    }),
    names: z.array(z.string()).readonly(),
    notices: z.array(z.string()).readonly(),
  }),
  z.object({ code: z.string(), reason: z.string() }),
]);
export type SheetAnswer = z.input<typeof sheetAnswerSchema>;
