import { z } from 'zod';
import { letterIdSchema } from '../domain/ids.ts';
import { basisSchema } from '../domain/letter/events.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { draftSchema } from '../letters/draft.ts';
import { contract } from './contract.ts';
import { savedFileSchema } from './file-token.ts';
import { letterDocumentSchema } from './letter-document-schema.ts';
import { letterPageSchema } from './letter-page-schema.ts';

const pagesSchema = z.array(letterPageSchema).readonly();

/**
 * Issues a letter as its draft stands on disk: its document and PDF are frozen in the evidence store, then the journal names them, and
 * the draft is thrown away. Refuses as `draft.layout`, with `letter.notReady` where the preflight finds an error, and with `draft.missing`,
 * `letterIssued` or `readOnly`. It cannot be undone.
 */
export const issueLetter = contract(
  'letter.issue',
  z.strictObject({ letter: letterIdSchema }),
  z.strictObject({
    letter: letterIdSchema,
    pdf: sha256Schema,
    document: sha256Schema,
    pageCount: z.int().positive(),
  }),
);

/** The forms that a letter is saved in: the PDF is what is sent, the others are for review. */
export const savedFormatSchema = z.enum(['pdf', 'docx', 'html', 'txt']);
export type SavedFormat = z.output<typeof savedFormatSchema>;

/** Saves a letter where the officer says: of an issued letter the frozen PDF or its text, of a draft a copy marked DRAFT. Refuses with `letter.notIssued`, `evidence.missing`, `evidence.damaged`, or a disk code. */
export const saveLetter = contract(
  'letter.save',
  z.union([
    z.strictObject({ letter: letterIdSchema, format: savedFormatSchema }),
    z.strictObject({ draft: draftSchema, format: savedFormatSchema }),
  ]),
  savedFileSchema,
);

/** An issued letter, from the evidence store. Refuses with `letter.notIssued`, `letter.unreadable`, `evidence.missing` or `evidence.damaged`. */
export const readIssuedLetter = contract(
  'letter.readIssued',
  z.strictObject({ letter: letterIdSchema }),
  z.strictObject({ document: letterDocumentSchema, pages: pagesSchema, basis: basisSchema }),
);
