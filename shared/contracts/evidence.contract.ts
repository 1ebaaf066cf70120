import { z } from 'zod';
import { evidenceIdSchema } from '../domain/ids.ts';
import { instantSchema } from '../kernel/instant.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { messageNoteSchema, parsedMessageSchema } from '../mail/parsed-message.ts';
import { pictureTypes } from '../mail/picture-type.ts';
import { contract } from './contract.ts';
import { savedFileSchema } from './file-token.ts';

/** What a list shows of a message, without its text. */
const headersSchema = z.strictObject({
  sha256: sha256Schema,
  subject: z.string().nullable(),
  /** Names, or addresses where there is no name, with commas between; empty where the message names no one. */
  from: z.string(),
  to: z.string(),
  /** Null where the header does not settle a moment. */
  utc: instantSchema.nullable(),
  /** The clock as the header shows it, without zone; null where there is no readable date. */
  shown: z.string().nullable(),
  attachmentCount: z.int().nonnegative(),
  notes: z.array(messageNoteSchema).readonly(),
});
export type MessageHeaders = z.output<typeof headersSchema>;

/** Of messages by their hashes, in any order; one that is no message of the docket, or that cannot be read, is left out. Refuses with `docket.noneOpen`. */
export const readMessageHeaders = contract(
  'evidence.readHeaders',
  z.strictObject({ sha256: z.array(sha256Schema).max(2_000) }),
  z.array(headersSchema).readonly(),
);

/** One message as read; its HTML as sent, not sanitised. Refuses with `evidence.unknown`, `evidence.notMail`, `evidence.unreadable` or `docket.noneOpen`. */
export const readMessage = contract(
  'evidence.readMessage',
  z.strictObject({ evidence: evidenceIdSchema }),
  parsedMessageSchema,
);

/** The largest piece of an original that crosses to a window; the whole of it can be saved. */
export const mostOriginalBytes = 4 * 2 ** 20;

/**
 * The beginning of an original as text, byte by byte (Latin-1, so that nothing is hidden by decoding), and whether that is all of it.
 * Refuses with `evidence.unknown`, `evidence.missing`, or a disk code.
 */
export const readOriginal = contract(
  'evidence.readOriginal',
  z.strictObject({ evidence: evidenceIdSchema, limitBytes: z.int().min(1).max(mostOriginalBytes) }),
  z.strictObject({ text: z.string(), size: z.int().nonnegative(), isWhole: z.boolean() }),
);

/** Saves an original, byte for byte, where the officer says. Its hash is checked first. Refuses with `evidence.missing`, `evidence.damaged`, or a disk code. */
export const saveOriginal = contract(
  'evidence.saveOriginal',
  z.strictObject({ evidence: evidenceIdSchema }),
  savedFileSchema,
);

/** An attachment by its place: `[1]` is the second of the message, `[1, 0]` the first of the message that is attached there. */
export const attachmentPlaceSchema = z.array(z.int().nonnegative()).min(1).max(20);

/** As `attachmentPlaceSchema`; empty for the piece of evidence itself, where that is a document. */
const filePlaceSchema = z.array(z.int().nonnegative()).max(20);

/**
 * Saves an attachment where the officer says. Windows must have warned before: an attachment is a stranger's file (`isRiskyAttachment` of
 * shared/mail/attachment-risk.ts says which kinds can do harm when opened), so a call without `isWarned` is refused with
 * `attachment.notWarned`. Refuses also with `evidence.unknown`, `evidence.notMail`, `attachment.none`, `attachment.cutOff`, `evidence.unreadable`, or a disk code.
 */
export const saveAttachment = contract(
  'evidence.saveAttachment',
  z.strictObject({ evidence: evidenceIdSchema, attachment: attachmentPlaceSchema, isWarned: z.boolean() }),
  savedFileSchema,
);

/** The largest picture of a message that crosses to a window; a larger one can be saved. */
export const mostPictureBytes = 2 ** 20;

/**
 * A picture that came with a message, to be drawn inside it. Refuses with `attachment.noPicture` what its bytes do not show to be one, with
 * `attachment.tooLarge`, and as `saveAttachment` does.
 */
export const readPicture = contract(
  'evidence.readPicture',
  z.strictObject({ evidence: evidenceIdSchema, attachment: filePlaceSchema }),
  z.strictObject({ type: z.enum(pictureTypes), base64: z.string().max(Math.ceil(mostPictureBytes / 3) * 4) }),
);

/** The most characters of an attachment that are shown; the whole of it can be saved. */
export const mostAttachmentText = 200_000;

/**
 * The beginning of a text that came with a message, as plain characters and never as markup; it is read as UTF-8, or as Windows-1252 where it is none.
 * Refuses with `attachment.noText` what is no text, with `attachment.tooLarge`, and as `saveAttachment` does.
 */
export const readAttachmentText = contract(
  'evidence.readAttachmentText',
  z.strictObject({ evidence: evidenceIdSchema, attachment: filePlaceSchema }),
  z.strictObject({ text: z.string().max(mostAttachmentText), isWhole: z.boolean() }),
);

/** The largest PDF whose pages are drawn; a larger one can be saved. */
export const mostPdfBytes = 32 * 2 ** 20;

/**
 * A whole PDF, for its pages to be drawn in a process that may be ended. Refuses with `attachment.noPdf` what its bytes do not show to be one, with
 * `attachment.tooLarge`, and as `saveAttachment` does.
 */
export const readPdf = contract(
  'evidence.readPdf',
  z.strictObject({ evidence: evidenceIdSchema, attachment: filePlaceSchema }),
  z.strictObject({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'must be bytes') }),
  { hasBytes: true },
);

/** What a document is by its first bytes; null where they show no kind that is known. Refuses with `evidence.unknown` or `docket.noneOpen`. */
export const readMediaType = contract(
  'evidence.readMediaType',
  z.strictObject({ evidence: evidenceIdSchema }),
  z.strictObject({ mediaType: z.string().nullable() }),
);

const whySchema = z.string().trim().min(1, 'must not be empty').max(1_000);

/**
 * Destroys a piece of evidence for good, under a records schedule: its original, what was read of it, the search index, and every backup on the shelves that
 * holds it, after which a new backup is made. The window must have asked twice. Refuses with `docket.noneOpen`, `unknownId`, `evidence.held` where it is
 * linked to an open case and `despiteCase` does not say why, `evidence.damaged`, as the ledger does, or with a disk code.
 */
export const disposeOfEvidence = contract(
  'evidence.dispose',
  z.strictObject({
    evidence: evidenceIdSchema,
    authority: whySchema,
    schedule: whySchema,
    reason: whySchema,
    /** What came of looking for holds: litigation, FOIA, audit. */
    holds: whySchema,
    despiteCase: whySchema.optional(),
  }),
  z.strictObject({
    /** Originals that were removed. */
    removed: z.int().nonnegative(),
    /** Messages of the same mailbox file that stand alone from now on. */
    separated: z.int().nonnegative(),
    /** Backups that held it, and are gone. */
    backups: z.int().nonnegative(),
    /** Why no new backup could be made in their place; null where it was, or none was needed. */
    noBackup: z.string().nullable(),
  }),
);
