import { z } from 'zod';
import { headSchema } from '../journal/entry.ts';
import { type Branded, brandedText } from '../kernel/branded.ts';
import { instantSchema } from '../kernel/instant.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { broadcast, contract } from './contract.ts';
import { chosenFileSchema, fileTokenSchema } from './file-token.ts';

const findingSchema = z.strictObject({
  code: z.string(),
  /** An error means that entries or evidence were altered or lost; a warning wants a look; a note wants nothing. */
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  file: z.string().optional(),
  line: z.int().positive().optional(),
  seq: z.int().nonnegative().optional(),
});

export const statusSchema = z.strictObject({
  /** Bound into the chain by its first entry: 32 hexadecimal digits. A copy of the folder has the same. */
  id: z.string(),
  name: z.string(),
  agency: z.string(),
  office: z.string(),
  timeZone: z.string(),
  /** Of the agency's mail, as `cbp.dhs.gov`; empty where nobody has said. */
  mailDomains: z.array(z.string()).readonly(),
  /** The folder's own name, without the path. */
  folderName: z.string(),
  isSample: z.boolean(),
  /** As whom entries are recorded. */
  actor: z.string(),
  /** The calendar day in the docket's time zone. */
  today: localDateSchema,
  /** Of each device's log. */
  heads: z.array(headSchema).readonly(),
  entryCount: z.int().nonnegative(),
  /** Why nothing can be recorded (`docket.altered`, `journal.notUnderstood`, ...); null where it can. */
  readOnly: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  /** What was noticed on opening. */
  findings: z.array(findingSchema).readonly(),
  /** For menus, as `Undo: reschedule M-00093`; null where there is nothing to undo or redo. */
  undo: z.strictObject({ undoLabel: z.string().nullable(), redoLabel: z.string().nullable() }),
});

/** The open docket as it stands. */
export type DocketStatus = z.output<typeof statusSchema>;

/** Names one docket of the list of recent ones. */
export type RecentId = Branded<string, 'RecentId'>;

const recentIdSchema = brandedText<RecentId>(z.string().regex(/^[0-9a-f]{16}$/, 'must be the id of a recent docket'));

const recentSchema = z.strictObject({
  id: recentIdSchema,
  name: z.string(),
  agency: z.string(),
  office: z.string(),
  folderName: z.string(),
  isSample: z.boolean(),
  openedAt: instantSchema,
  /** False where its folder is no longer there, or cannot be reached now. */
  isThere: z.boolean(),
});

export type RecentDocket = z.output<typeof recentSchema>;

const actorSchema = z.string().trim().min(1, 'must not be empty').max(200);

const factsSchema = z.strictObject({
  name: z.string().max(200),
  agency: z.string().max(200),
  office: z.string().max(200),
  /** An IANA name; it decides which day it is. */
  timeZone: z.string().max(100),
  /** Of the agency's mail, as `cbp.dhs.gov`; empty where it is not said yet. */
  mailDomains: z.array(z.string().max(300)).max(100).readonly().default([]),
});

/** Asks the officer for a folder: one that is a docket, or one where a new docket shall stand. Null where the dialog was cancelled. */
export const chooseDocketFolder = contract(
  'docket.chooseFolder',
  z.strictObject({ purpose: z.enum(['open', 'create']) }),
  chosenFileSchema.nullable(),
);

/**
 * Makes a docket in a new or empty folder and opens it. `actor` is remembered. Refuses with `file.tokenUnknown`, `docket.factsInvalid`,
 * `docket.domainsInvalid`, `docket.exists`, `docket.folderNotEmpty`, or a disk code.
 */
export const createDocket = contract(
  'docket.create',
  z.strictObject({ folder: fileTokenSchema, facts: factsSchema, actor: actorSchema }),
  statusSchema,
);

/**
 * Opens a docket in place of the one that is open, which stays open where this one is refused. A broken or newer journal is opened
 * for reading only: see `readOnly` and `findings`. `takeOverLock` is the officer's word that the other computer named by the lock no
 * longer writes. Refuses with `docket.inUse`, `docket.inUseElsewhere` (then ask, and call again with `takeOverLock`), `docket.none`,
 * `docket.newer`, `docket.unreadable`, `docket.recentUnknown`, `file.tokenUnknown`, or a disk code.
 */
export const openDocket = contract(
  'docket.open',
  z.strictObject({
    folder: z.union([z.strictObject({ token: fileTokenSchema }), z.strictObject({ recent: recentIdSchema })]),
    takeOverLock: z.boolean().default(false),
  }),
  statusSchema,
);

/** Opens the sample docket, which is made in the user's own data folder when it is first asked for. `actor` is remembered where no name was. */
export const openSampleDocket = contract('docket.openSample', z.strictObject({ actor: actorSchema }), statusSchema);

/** The newest first. */
export const listRecentDockets = contract('docket.listRecent', z.null(), z.array(recentSchema).readonly());

/** Takes a docket off the list; its folder is not touched. */
export const forgetRecentDocket = contract(
  'docket.forgetRecent',
  z.strictObject({ recent: recentIdSchema }),
  z.array(recentSchema).readonly(),
);

/** Finishes what was asked, gives the lock back. No error where none is open. */
export const closeDocket = contract('docket.close', z.null(), z.null());

/** The open docket, or null. */
export const describeDocket = contract('docket.describe', z.null(), statusSchema.nullable());

/** Entries were recorded, another day began, another docket was opened, or (null) the docket was closed. */
export const docketChanged = broadcast('docket.changed', statusSchema.nullable());
