import { z } from 'zod';
import { headSchema } from '../journal/entry.ts';
import { instantSchema } from '../kernel/instant.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { broadcast, contract } from './contract.ts';
import { statusSchema } from './docket.contract.ts';
import { chosenFileSchema, fileTokenSchema } from './file-token.ts';
import { jobIdSchema } from './job.contract.ts';

const keepDaysSchema = z.int().min(1).max(366);

const backupStatusSchema = z.strictObject({
  /** Whether a backup is made by itself on every day on which a docket is open. */
  isDaily: z.boolean(),
  /** Of how many days backups are kept. */
  keepDays: keepDaysSchema,
  /** The folder that the officer chose, by its own name; null for the docket's own backups folder. */
  folderName: z.string().nullable(),
  /** The newest finished backup: in the folder, or carried away in one file. `day` is that of the docket's calendar. */
  last: z.strictObject({ madeAt: instantSchema, day: localDateSchema, isFile: z.boolean() }).nullable(),
  isRunning: z.boolean(),
  /** Why the last daily backup was not made, or what could not be a part of it; null where all was well. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});

/** How the open docket is backed up. */
export type BackupStatus = z.output<typeof backupStatusSchema>;

/** Null where no docket is open. Refuses with a disk code where the backups folder cannot be read. */
export const describeBackups = contract('backup.describe', z.null(), backupStatusSchema.nullable());

/** Something of it changed; null once the docket is closed. */
export const backupsChanged = broadcast('backup.changed', backupStatusSchema.nullable());

/** `folder`: each docket's own, one that was chosen, or the one in use. Holds for every docket of this officer. Refuses with `file.tokenUnknown` or a disk code. */
export const configureBackups = contract(
  'backup.configure',
  z.strictObject({
    isDaily: z.boolean(),
    keepDays: keepDaysSchema,
    folder: z.union([z.literal('own'), z.literal('asItIs'), z.strictObject({ token: fileTokenSchema })]),
  }),
  backupStatusSchema.nullable(),
);

/** Asks the officer for a file to write one backup into, for a folder that keeps daily ones, or for a backup to restore. Null: cancelled. */
export const chooseBackupPlace = contract(
  'backup.choosePlace',
  z.strictObject({ purpose: z.enum(['writeFile', 'keepDaily', 'restore']) }),
  chosenFileSchema.nullable(),
);

/**
 * Backs the open docket up and reads the backup back; progress counts bytes. `faults` are originals that were damaged or missing. Refuses with
 * `backup.running`, `backup.journalAltered`, `backup.insideDocket`, `backup.notWritten`, `cancelled`, `docket.noneOpen`, or a disk code.
 */
export const makeBackup = contract(
  'backup.make',
  z.strictObject({ job: jobIdSchema, into: z.union([z.literal('folder'), z.strictObject({ file: fileTokenSchema })]) }),
  z.strictObject({
    name: z.string(),
    madeAt: instantSchema,
    files: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    faults: z.array(z.strictObject({ code: z.string(), message: z.string() })).readonly(),
  }),
);

/**
 * Restores a backup into a new or empty folder and opens the docket; progress counts bytes. `lost` are heads that this computer had seen and the
 * backup does not reach. Refuses with `backup.damaged`, `backup.none`, `backup.newer`, `docket.exists`, `docket.folderNotEmpty`, `cancelled`,
 * `file.tokenUnknown`, a disk code, and as `docket.open` does.
 */
export const restoreBackup = contract(
  'backup.restore',
  z.strictObject({
    job: jobIdSchema,
    backup: fileTokenSchema,
    folder: fileTokenSchema,
    actor: z.string().trim().min(1).max(200),
  }),
  z.strictObject({ docket: statusSchema, madeAt: instantSchema, lost: z.array(headSchema).readonly() }),
);

/** Records that entries which this computer had seen are gone, and why. Refuses with `loss.none`, `docket.noneOpen`, and as `record.handle` does. */
export const acknowledgeLoss = contract(
  'backup.acknowledgeLoss',
  z.strictObject({ reason: z.string().max(2_000) }),
  z.null(),
);
