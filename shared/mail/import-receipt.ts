import { z } from 'zod';
import { instantSchema } from '../kernel/instant.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { isDocument, mailFormatSchema } from './mail-format.ts';

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

/** What became of the messages of one folder inside a file. */
const folderReceiptSchema = z.strictObject({
  /** From the top of the file, joined by `/`. */
  name: z.string(),
  ...counts,
  failed: z.int().nonnegative(),
});

/** What became of one file; a member of an archive is a file of its own, its path that of the archive and its name in it. A file that cannot be read as mail at all counts as one found and one failed. */
export const fileReceiptSchema = z
  .strictObject({
    path: z.string(),
    /** Null when the file was refused or not reached: nothing of it was stored. */
    sha256: sha256Schema.nullable(),
    format: mailFormatSchema.nullable(),
    /** What a document is by its first bytes; absent where they show no kind that is known. */
    mediaType: z.string().optional(),
    ...counts,
    failed: z.array(importRemarkSchema),
    warnings: z.array(importRemarkSchema),
    /** Of a file with folders in it (.pst). */
    folders: z.array(folderReceiptSchema).optional(),
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
  totals: z
    .strictObject({ ...counts, failed: z.int().nonnegative() })
    .refine(
      ({ found, imported, alreadyThere, failed }) => found === imported + alreadyThere + failed,
      'the counts of the import do not add up',
    ),
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

/** How many of what was imported are documents: files that nobody sent as they are, though a release among them may print messages. */
export function documentsAmong(files: readonly FileReceipt[]): number {
  return files.reduce((sum, { format, imported }) => sum + (format !== null && isDocument(format) ? imported : 0), 0);
}

export type FolderReceipt = z.infer<typeof folderReceiptSchema>;

/**
 * The sums of each folder, on disk, in an archive or inside a .pst, sorted by name: a folder counts what lies in it, not what lies in folders inside
 * it. Messages of a .pst count in the folders of the .pst alone, what of it cannot be told to a folder in the .pst itself.
 */
export function foldersOf(files: readonly FileReceipt[]): FolderReceipt[] {
  const sums = new Map<string, FolderReceipt>();
  const add = (name: string, { found, imported, alreadyThere, failed }: Omit<FolderReceipt, 'name'>): void => {
    const sum = sums.get(name) ?? { name, found: 0, imported: 0, alreadyThere: 0, failed: 0 };
    sums.set(name, {
      name,
      found: sum.found + found,
      imported: sum.imported + imported,
      alreadyThere: sum.alreadyThere + alreadyThere,
      failed: sum.failed + failed,
    });
  };
  for (const { path, folders, found, imported, alreadyThere, failed } of files) {
    const inFolders = (folders ?? []).reduce((sum, each) => sum + each.found, 0);
    for (const folder of folders ?? []) add(`${path}/${folder.name}`, folder);
    const inFailed = (folders ?? []).reduce((sum, each) => sum + each.failed, 0);
    if (!folders) add(folderOf(path), { found, imported, alreadyThere, failed: failed.length });
    else if (found > inFolders)
      add(path, { found: found - inFolders, imported: 0, alreadyThere: 0, failed: failed.length - inFailed });
  }
  return [...sums.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Both separators: a docket may have been filled on another system. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'), path.lastIndexOf('\\')));
}
