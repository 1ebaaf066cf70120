import { z } from 'zod';
import { headSchema } from '../journal/entry.ts';
import { contract } from './contract.ts';
import { jobIdSchema } from './job.contract.ts';

const faultSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  file: z.string().exactOptional(),
  line: z.int().positive().exactOptional(),
  seq: z.int().nonnegative().exactOptional(),
});

const reportSchema = z.strictObject({
  /** No entry and no original differs from what was recorded. */
  intact: z.boolean(),
  /** Entries in an unbroken chain. */
  entries: z.int().nonnegative(),
  heads: z.array(headSchema).readonly(),
  /** Originals whose bytes are what their names say, and their bytes in all. */
  originals: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** The journal's first, then the evidence store's in order of path. */
  faults: z.array(faultSchema).readonly(),
  /** Drafts of letters and chronologies that cannot be read: no part of the record, which is intact without them. */
  drafts: z.array(faultSchema).readonly(),
});
export type DocketReport = z.output<typeof reportSchema>;

/**
 * Reads the journal again from the disk and hashes every original, and reads every draft. Progress counts originals. Refuses with `cancelled`,
 * `docket.noneOpen`, or a disk code.
 */
export const verifyDocket = contract('docket.verify', z.strictObject({ job: jobIdSchema }), reportSchema);
