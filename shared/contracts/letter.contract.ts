import { z } from 'zod';
import { caseIdSchema, letterIdSchema } from '../domain/ids.ts';
import { basisSchema, quarterNameSchema } from '../domain/letter/events.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { contract } from './contract.ts';
import { savedFileSchema } from './file-token.ts';
import { letterDocumentSchema } from './letter-document-schema.ts';
import { letterPageSchema } from './letter-page-schema.ts';

/** A quarterly status letter. `asOf` is the day it speaks of: the quarter's last day, or today while the quarter runs, where none is given. */
const draftSchema = z.strictObject({
  case: caseIdSchema,
  quarter: quarterNameSchema,
  asOf: localDateSchema.optional(),
});
export type LetterDraft = z.output<typeof draftSchema>;

const pagesSchema = z.array(letterPageSchema).readonly();

/**
 * Composes a letter from the record and lays it out, marked DRAFT. Records nothing. Refuses in a sentence what the record cannot
 * support, or cannot be printed (`letterGlyphMissing`), and with `docket.noneOpen`.
 */
export const layoutLetter = contract(
  'letter.layout',
  draftSchema,
  z.strictObject({
    /** The id that the letter has once it is issued. */
    letter: letterIdSchema,
    document: letterDocumentSchema,
    pages: pagesSchema,
    basis: basisSchema,
  }),
);

/**
 * Issues a letter: its document and PDF are frozen in the evidence store, then the journal names them. Refuses as `letter.layout`, and
 * with `letterIssued` or `readOnly`. It cannot be undone.
 */
export const issueLetter = contract(
  'letter.issue',
  draftSchema,
  z.strictObject({
    letter: letterIdSchema,
    pdf: sha256Schema,
    document: sha256Schema,
    pageCount: z.int().positive(),
  }),
);

/** Saves the PDF where the officer says: of an issued letter the frozen one, of a draft one marked DRAFT. Refuses with `letter.notIssued`, `evidence.missing`, `evidence.damaged`, or a disk code. */
export const saveLetterPdf = contract(
  'letter.savePdf',
  z.union([z.strictObject({ letter: letterIdSchema }), z.strictObject({ draft: draftSchema })]),
  savedFileSchema,
);

/** An issued letter, from the evidence store. Refuses with `letter.notIssued`, `letter.unreadable`, `evidence.missing` or `evidence.damaged`. */
export const readIssuedLetter = contract(
  'letter.readIssued',
  z.strictObject({ letter: letterIdSchema }),
  z.strictObject({ document: letterDocumentSchema, pages: pagesSchema, basis: basisSchema }),
);
