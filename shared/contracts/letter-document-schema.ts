/** The door for letters: what crosses to a window, and what is read back from the evidence store. */
import { z } from 'zod';
import { instantSchema } from '../kernel/instant.ts';
import type {
  Block,
  FigureBlock,
  HeadingBlock,
  Inline,
  LetterDocument,
  ListBlock,
  ListItem,
  TableBlock,
} from '../letters/letter-document.ts';

const inlineSchema: z.ZodType<Inline, Inline> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    bold: z.boolean().exactOptional(),
    italic: z.boolean().exactOptional(),
    lang: z.string().exactOptional(),
    source: z.string().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('link'),
    text: z.string(),
    href: z.string(),
    description: z.string().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('citation'),
    text: z.string(),
    enclosure: z.int().positive().exactOptional(),
  }),
]);

const inlinesSchema = z.array(inlineSchema).readonly();

const headingSchema: z.ZodType<HeadingBlock, HeadingBlock> = z.strictObject({
  kind: z.literal('heading'),
  level: z.literal([2, 3]),
  content: inlinesSchema,
});

const listItemSchema: z.ZodType<ListItem, ListItem> = z.strictObject({
  content: inlinesSchema,
  nested: z.lazy(() => listSchema).exactOptional(),
});

const listSchema: z.ZodType<ListBlock, ListBlock> = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(listItemSchema).readonly(),
});

const tableSchema: z.ZodType<TableBlock, TableBlock> = z.strictObject({
  kind: z.literal('table'),
  caption: z.string(),
  summary: z.string().exactOptional(),
  columns: z
    .array(
      z.strictObject({
        heading: z.string(),
        align: z.enum(['start', 'end']).exactOptional(),
        isRowHeader: z.boolean().exactOptional(),
      }),
    )
    .readonly(),
  rows: z.array(z.array(inlinesSchema).readonly()).readonly(),
});

const figureSchema: z.ZodType<FigureBlock, FigureBlock> = z.strictObject({
  kind: z.literal('figure'),
  caption: z.string(),
  alternative: z.string(),
  chart: z.strictObject({
    series: z
      .array(
        z.strictObject({ name: z.string(), tone: z.enum(['late', 'ahead', 'done', 'part', 'missing', 'neutral']) }),
      )
      .readonly(),
    rows: z.array(z.strictObject({ label: z.string(), counts: z.array(z.number()).readonly() })).readonly(),
  }),
});

const blockSchema: z.ZodType<Block, Block> = z.union([
  headingSchema,
  z.strictObject({ kind: z.literal('paragraph'), content: inlinesSchema }),
  listSchema,
  tableSchema,
  figureSchema,
  z.strictObject({
    kind: z.literal('facts'),
    facts: z.array(z.strictObject({ label: z.string(), value: inlinesSchema })).readonly(),
  }),
]);

const lines = z.array(z.string()).readonly();

const metaSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  subject: z.string(),
  author: z.string(),
  lang: z.string(),
  created: instantSchema,
});

/** As `LetterDocument`; accepts its own output. */
export const letterDocumentSchema: z.ZodType<LetterDocument> = z.strictObject({
  meta: metaSchema,
  status: z.enum(['draft', 'final']),
  marking: z.strictObject({ banner: z.string(), designationIndicator: lines }).exactOptional(),
  letterhead: z.strictObject({ agency: z.string(), office: z.string(), addressLines: lines }),
  dateLine: z.string(),
  references: z.array(z.strictObject({ label: z.string(), text: z.string() })).readonly(),
  addressee: lines,
  subject: z.string(),
  salutation: z.string(),
  body: z.array(blockSchema).readonly(),
  closing: z.string(),
  signature: z.strictObject({ name: z.string(), title: z.string() }),
  enclosures: lines,
  copiesTo: lines,
});
