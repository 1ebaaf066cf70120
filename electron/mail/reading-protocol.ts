import { z } from 'zod';
import { sha256Schema } from '../../shared/kernel/sha256.ts';
import { mailDateSchema } from '../../shared/mail/mail-date.ts';
import { mailFormatSchema } from '../../shared/mail/mail-format.ts';
import { messageNoteSchema } from '../../shared/mail/parsed-message.ts';

/** One message to read: `length` bytes at `offset` of a stored original. */
const readingJobSchema = z.object({
  path: z.string(),
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
  sha256: sha256Schema,
  format: mailFormatSchema,
});
export type ReadingJob = z.infer<typeof readingJobSchema>;

/** What the parent asks of the reading process. Bodies never cross: the child writes readings into a pack of its own. */
export const readingRequestSchema = z.object({
  packFolder: z.string(),
  headersOnly: z.boolean(),
  jobs: z.array(readingJobSchema),
});

/** Asks for the bytes of one attachment; `place` is as attachmentContent takes it. */
export const attachmentRequestSchema = z.object({
  attachmentOf: readingJobSchema,
  place: z.array(z.int().nonnegative()),
});
export type AttachmentRequest = z.infer<typeof attachmentRequestSchema>;

export const attachmentAnswerSchema = z.union([
  z.object({ content: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.object({ code: z.string(), reason: z.string() }),
]);
export type AttachmentAnswer = z.infer<typeof attachmentAnswerSchema>;

/** Asks for the words of one attachment, or, with an empty place, of the original itself. */
export const fileTextRequestSchema = z.object({
  textOf: readingJobSchema,
  place: z.array(z.int().nonnegative()),
});
export type FileTextRequest = z.infer<typeof fileTextRequestSchema>;

/** Of a message that was read: only what its entry and its receipt tell. */
const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    notes: z.array(messageNoteSchema),
    date: mailDateSchema.pick({ shown: true, utc: true }).nullable(),
  }),
  z.object({ outcome: z.literal('failed'), code: z.string(), reason: z.string() }),
]);
export type ReadingOutcome = z.infer<typeof outcomeSchema>;

/** `outcomes` stand in the order of the jobs; `index` is what was added to the pack's index, as readIndex takes it. */
export const readingAnswerSchema = z.union([
  z.object({ pack: z.string(), index: z.string(), outcomes: z.array(outcomeSchema) }),
  /** The pack could not be written. */
  z.object({ code: z.string(), reason: z.string() }),
]);
export type ReadingAnswer = z.infer<typeof readingAnswerSchema>;

/** Asks which messages a .pst holds: at most `most`, from the one numbered `from` on (from 0). */
export const storeRequestSchema = z.object({
  storeAt: z.string(),
  from: z.int().nonnegative(),
  most: z.int().positive(),
});
export type StoreRequest = z.infer<typeof storeRequestSchema>;

const inStore = { node: z.int().nonnegative(), folder: z.string() };

/** `total` is of the whole store. A message that cannot be read says why in place of its identity. */
export const storeListingSchema = z.union([
  z.object({
    isAnsi: z.boolean(),
    total: z.int().nonnegative(),
    messages: z.array(
      z.union([
        z.object({ ...inStore, sha256: sha256Schema, size: z.int().nonnegative() }),
        z.object({ ...inStore, code: z.string(), reason: z.string() }),
      ]),
    ),
  }),
  z.object({ code: z.string(), reason: z.string() }),
]);
export type StoreListing = z.infer<typeof storeListingSchema>;
