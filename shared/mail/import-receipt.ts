import { z } from 'zod';
import { instantSchema } from '../kernel/instant.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { mailFormatSchema } from './mail-format.ts';

const counts = {
  found: z.int().nonnegative(),
  imported: z.int().nonnegative(),
  alreadyThere: z.int().nonnegative(),
};

/** One thing of a file that could not be imported, or was imported with less than everything read. */
export const importRemarkSchema = z.strictObject({
  /** Words for the officer: `the whole file` or `message 12, at byte 34567`. */
  place: z.string(),
  code: z.string(),
  reason: z.string(),
});
export type ImportRemark = z.infer<typeof importRemarkSchema>;

/** What became of one file. A file that cannot be read as mail at all counts as one found and one failed. */
export const fileReceiptSchema = z
  .strictObject({
    path: z.string(),
    /** Null when the file was refused or not reached: nothing of it was stored. */
    sha256: sha256Schema.nullable(),
    format: mailFormatSchema.nullable(),
    ...counts,
    failed: z.array(importRemarkSchema),
    warnings: z.array(importRemarkSchema),
    /** False when the import stopped before the end of this file. */
    complete: z.boolean(),
  })
  .refine(
    (file) => file.found === file.imported + file.alreadyThere + file.failed.length,
    'the counts of a file do not add up',
  );
export type FileReceipt = z.infer<typeof fileReceiptSchema>;

/**
 * The account of one import. `found = imported + alreadyThere + failed`, for each file and in all; `complete` is true only when
 * nothing stopped the import and every file was read to its end (failures are then all named).
 */
export const importReceiptSchema = z.strictObject({
  startedAt: instantSchema,
  finishedAt: instantSchema,
  files: z.array(fileReceiptSchema),
  totals: z.strictObject({ ...counts, failed: z.int().nonnegative() }),
  complete: z.boolean(),
  /** Why the import stopped early, or null. */
  stopped: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
export type ImportReceipt = z.infer<typeof importReceiptSchema>;

/** Adds up the files of a receipt. */
export function totalsOf(files: readonly FileReceipt[]): ImportReceipt['totals'] {
  const totals = { found: 0, imported: 0, alreadyThere: 0, failed: 0 };
  for (const file of files) {
    totals.found += file.found;
    totals.imported += file.imported;
    totals.alreadyThere += file.alreadyThere;
    totals.failed += file.failed.length;
  }
  return totals;
}
