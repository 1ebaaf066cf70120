/** What the officer edits: a template filled for one subject, with free text, live references and computed blocks. */
import { z } from 'zod';
import { authoritySchema } from '../domain/authority.ts';
import { evidenceIdSchema, letterIdSchema, personIdSchema } from '../domain/ids.ts';
import { letterKindSchema, quarterNameSchema } from '../domain/letter/events.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { computedIdSchema, computedOptionsSchema, conditionSchema } from './computed-block.ts';
import { letterAboutSchema } from './letter-about.ts';
import { templateIdSchema } from './template.ts';

const marks = { bold: z.boolean().exactOptional(), italic: z.boolean().exactOptional() };

export const draftInlineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string(), ...marks, lang: z.string().exactOptional() }),
  /** Printed anew from the record each time, as `case.letterDate` or `M-00093.due|short`. */
  z.strictObject({ kind: z.literal('reference'), reference: z.string(), ...marks }),
  /** Printed as "Encl. 3". */
  z.strictObject({ kind: z.literal('citation'), evidence: evidenceIdSchema }),
  z.strictObject({ kind: z.literal('link'), text: z.string(), href: z.string() }),
]);
export type DraftInline = z.infer<typeof draftInlineSchema>;

const inlines = z.array(draftInlineSchema).readonly();

export interface DraftListItem {
  readonly content: readonly DraftInline[];
  readonly nested?: DraftList;
}

export interface DraftList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly DraftListItem[];
  readonly when?: z.infer<typeof conditionSchema>;
}

const when = { when: conditionSchema.exactOptional() };

const draftListSchema: z.ZodType<DraftList> = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z
    .array(z.strictObject({ content: inlines, nested: z.lazy(() => draftListSchema).exactOptional() }))
    .readonly(),
  ...when,
});

const columnSchema = z.strictObject({
  heading: z.string(),
  align: z.enum(['start', 'end']).exactOptional(),
  isRowHeader: z.boolean().exactOptional(),
});

export const draftBlockSchema = z.union([
  z.strictObject({ kind: z.literal('heading'), level: z.literal([2, 3]), content: inlines, ...when }),
  z.strictObject({ kind: z.literal('paragraph'), content: inlines, ...when }),
  draftListSchema,
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    summary: z.string().exactOptional(),
    columns: z.array(columnSchema).min(1).readonly(),
    rows: z.array(z.array(inlines).readonly()).readonly(),
    ...when,
  }),
  z.strictObject({
    kind: z.literal('computed'),
    id: computedIdSchema,
    options: computedOptionsSchema.exactOptional(),
    ...when,
  }),
]);
export type DraftBlock = z.infer<typeof draftBlockSchema>;

const lines = z.array(z.string()).readonly();

/** Stands in <docket>/drafts/<letter>.json. One-line parts may hold {{references}}. */
export const draftSchema = z.strictObject({
  letter: letterIdSchema,
  template: templateIdSchema,
  kind: letterKindSchema,
  /** Whom it goes to; absent for what stays inside of the agency. */
  to: authoritySchema.exactOptional(),
  about: letterAboutSchema,
  quarter: quarterNameSchema.exactOptional(),
  /** The day that it speaks of: the quarter's last, or today while it runs, where absent. */
  asOf: localDateSchema.exactOptional(),
  /** The chief records officer where absent, if there is one only. */
  signatory: personIdSchema.exactOptional(),
  isSigned: z.boolean(),
  title: z.string(),
  addressee: lines,
  references: z.array(z.strictObject({ label: z.string(), text: z.string() })).readonly(),
  subject: z.string(),
  salutation: z.string(),
  blocks: z.array(draftBlockSchema).readonly(),
  closing: z.string(),
  copiesTo: lines,
  /** In the order of their numbers; where absent, what the record links in a role that encloses. */
  enclosures: z.array(evidenceIdSchema).readonly().exactOptional(),
  marking: z.strictObject({ banner: z.string(), designationIndicator: lines }).exactOptional(),
});
export type Draft = z.infer<typeof draftSchema>;
