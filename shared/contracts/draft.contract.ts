/** Letters being written: templates, drafts as the officer edits them, and how they read now. */
import { z } from 'zod';
import { evidenceIdSchema, letterIdSchema } from '../domain/ids.ts';
import { basisSchema, quarterNameSchema } from '../domain/letter/events.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { draftSchema } from '../letters/draft.ts';
import { letterAboutKinds, letterAboutSchema } from '../letters/letter-about.ts';
import { templateIdSchema } from '../letters/template.ts';
import { contract } from './contract.ts';
import { findingSchema } from './finding-schema.ts';
import { letterDocumentSchema } from './letter-document-schema.ts';
import { letterPageSchema } from './letter-page-schema.ts';

const templateSummarySchema = z.strictObject({
  id: templateIdSchema,
  name: z.string(),
  about: z.enum(letterAboutKinds),
  needsQuarter: z.boolean(),
});
export type TemplateSummary = z.output<typeof templateSummarySchema>;

/** What can be written. A template of the docket's own that cannot be read is told of, and the built-in one is used. Refuses with `docket.noneOpen`. */
export const listTemplates = contract(
  'draft.templates',
  z.null(),
  z.strictObject({
    templates: z.array(templateSummarySchema).readonly(),
    /** Sentences that name the file and the place. */
    faults: z.array(z.string()).readonly(),
  }),
);

const draftSummarySchema = z.strictObject({
  letter: letterIdSchema,
  title: z.string(),
  about: letterAboutSchema,
});
export type DraftSummary = z.output<typeof draftSummarySchema>;

/** The drafts that stand in the docket's folder, by their letters' ids. Refuses with `docket.noneOpen`. */
export const listDrafts = contract(
  'draft.list',
  z.null(),
  z.strictObject({ drafts: z.array(draftSummarySchema).readonly(), faults: z.array(z.string()).readonly() }),
);

/** A draft of a template for one subject: the one that stands already, or a new one, which is stored. Refuses with `letterIssued` (detail `letter`), `readOnly` or a disk code where it cannot be. */
export const openDraft = contract(
  'draft.open',
  z.strictObject({
    template: templateIdSchema,
    about: letterAboutSchema,
    quarter: quarterNameSchema.optional(),
    asOf: localDateSchema.optional(),
  }),
  draftSchema,
);

/** Refuses with `draft.missing`, or `draft.unreadable` naming the file and the place. */
export const readDraft = contract('draft.read', z.strictObject({ letter: letterIdSchema }), draftSchema);

/** Stores the whole draft; it is on disk when this answers. Refuses with `readOnly` or a disk code. */
export const saveDraft = contract('draft.save', draftSchema, z.null());

/** Throws a draft away; the journal never knew of it. Refuses as `draft.save`. */
export const discardDraft = contract('draft.discard', z.strictObject({ letter: letterIdSchema }), z.null());

/**
 * The draft bound to the record as it stands: what it says, its pages, and what is found in it. Records nothing. Refuses in a sentence what the
 * record cannot support or cannot be printed.
 */
export const layoutDraft = contract(
  'draft.layout',
  draftSchema,
  z.strictObject({
    document: letterDocumentSchema,
    pages: z.array(letterPageSchema).readonly(),
    basis: basisSchema,
    findings: z.array(findingSchema).readonly(),
    /** For each block of the document the 0-based block of the draft that printed it. */
    origins: z.array(z.int().nonnegative()).readonly(),
    /** What goes with it, in the order of its numbers: the draft's own choice, else what the record links. */
    enclosures: z.array(evidenceIdSchema).readonly(),
    /** What each live reference prints, by the reference as the draft has it. */
    values: z.record(z.string(), z.string()),
  }),
);
export type LayoutOfDraft = z.output<typeof layoutDraft.reply>;

/** Everything that can be told of one record (or of a word such as `case` or `figure`) as live references, with what they print now. */
export const readValues = contract(
  'draft.values',
  z.strictObject({ draft: draftSchema, subject: z.string() }),
  z.strictObject({ values: z.array(z.strictObject({ reference: z.string(), text: z.string() })).readonly() }),
);
