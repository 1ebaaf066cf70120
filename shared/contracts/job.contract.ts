import { z } from 'zod';
import { type Branded, brandedText } from '../kernel/branded.ts';
import { broadcast, contract } from './contract.ts';

/** Names one long call (an import, a verification). Made by the window, so that it can cancel before the first answer. */
export type JobId = Branded<string, 'JobId'>;

export const jobIdSchema = brandedText<JobId>(z.uuid());

/** Asks a running job to stop at its next safe point; its own call then answers with the refusal `cancelled`. No error where it has ended. */
export const cancelJob = contract('job.cancel', z.strictObject({ job: jobIdSchema }), z.null());

const progressSchema = z.strictObject({
  job: jobIdSchema,
  /** Units finished; what a unit is, the job's own contract says (messages, entries, pages). */
  done: z.int().nonnegative(),
  /** Units in all, once they are counted. */
  total: z.int().nonnegative().optional(),
  /** Of the whole work, where its size is known though its units are not counted yet (bytes of mailboxes): 0 to 1. */
  fraction: z.number().min(0).max(1).optional(),
  /** Units a second since the job began, once there is something to tell. */
  perSecond: z.number().nonnegative().optional(),
  /** Where the end can be foreseen. */
  leftMs: z.number().nonnegative().optional(),
  /** The thing in hand, in a few words for the officer. */
  step: z.string(),
});

export type JobProgress = z.output<typeof progressSchema>;

/** A running job came further; sent at most ten times a second for each job. */
export const jobProgressed = broadcast('job.progressed', progressSchema);
