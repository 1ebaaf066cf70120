import { z } from 'zod';
import { evidenceRoleSchema } from '../domain/evidence/events.ts';
import { evidenceIdSchema, importIdSchema, subjectSchema } from '../domain/ids.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { importReceiptSchema } from '../mail/import-receipt.ts';
import { contract } from './contract.ts';
import { attachmentPlaceSchema } from './evidence.contract.ts';
import { chosenFileSchema, fileTokenSchema } from './file-token.ts';
import { jobIdSchema } from './job.contract.ts';

/** Asks the officer for mail files, or for a folder of them. Null where the dialog was cancelled. */
export const chooseEvidenceFiles = contract(
  'evidence.chooseFiles',
  z.strictObject({ kind: z.enum(['files', 'folder']) }),
  z.array(chosenFileSchema).readonly().nullable(),
);

/** The largest file that can be dropped or pasted; a larger one is chosen by the dialog, where nothing is copied through memory. */
export const mostReceivedBytes = 64 * 2 ** 20;

/** Takes a file that was dropped or pasted into the window. It is kept until it is imported or the app ends. Refuses with a disk code. */
export const receiveEvidenceFile = contract(
  'evidence.receiveFile',
  z.strictObject({
    name: z.string().min(1).max(255),
    bytes: z
      .custom<Uint8Array>((value) => value instanceof Uint8Array, 'must be bytes')
      .refine((bytes) => bytes.length <= mostReceivedBytes, 'must not be larger than 64 MB'),
  }),
  chosenFileSchema,
);

const reportSchema = z.strictObject({
  import: importIdSchema,
  receipt: importReceiptSchema,
  /** Where the receipt is stored. */
  receiptSha256: sha256Schema,
  /** Every message of the import, new or there already, in order of the files. */
  evidence: z.array(evidenceIdSchema).readonly(),
});

/**
 * Imports mail and links it. Progress counts messages (`job.progressed`). A cancelled import answers its report like any other: what was
 * imported is kept, and the receipt says that it is not complete (`stopped.code` is `import.cancelled`). Refuses with `file.tokenUnknown`,
 * `unknownId` for a link that names nothing, `docket.noneOpen`, `readOnly`, or a disk code.
 */
export const importEvidence = contract(
  'evidence.import',
  z.strictObject({
    job: jobIdSchema,
    files: z.array(fileTokenSchema).min(1).max(10_000),
    links: z.array(z.strictObject({ subject: subjectSchema, role: evidenceRoleSchema })).max(100),
    /** Attachments become evidence of their own as well. */
    withAttachments: z.boolean().default(false),
  }),
  reportSchema,
);

/**
 * Makes an attachment a piece of evidence of its own, with an import and a receipt of its own, and says which it is; one that is held already is left as it
 * is. Refuses with `attachment.none`, `attachment.cutOff`, `evidence.unreadable`, `docket.noneOpen`, `readOnly`, or a disk code.
 */
export const takeAttachment = contract(
  'evidence.takeAttachment',
  z.strictObject({ evidence: evidenceIdSchema, attachment: attachmentPlaceSchema }),
  z.strictObject({ evidence: evidenceIdSchema }),
);

/** The account of an earlier import. Refuses with `evidence.missing`, `evidence.damaged` or `import.receiptUnreadable`. */
export const readImportReceipt = contract(
  'import.readReceipt',
  z.strictObject({ receipt: sha256Schema }),
  importReceiptSchema,
);
