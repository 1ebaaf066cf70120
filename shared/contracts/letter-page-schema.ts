import { z } from 'zod';

const points = z.number();

/** One of the letter's faces (files of assets/fonts), or a face that stands in where those lack a character. */
const faceSchema = z.enum([
  'serif-regular',
  'serif-bold',
  'serif-italic',
  'serif-bold-italic',
  'sans-regular',
  'sans-bold',
  'sans-italic',
  'sans-bold-italic',
  'noto-regular',
  'noto-bold',
]);

const inkSchema = z.enum([
  'black',
  'grey',
  'navy',
  'red',
  'hairline',
  'tint',
  'bar',
  'barLate',
  'barLateTint',
  'barDone',
  'barPart',
  'white',
]);

/** What an item is to a reader: a structure type of the PDF (`H1`, `P`, `TD`, ...), or an artifact, which is painted and not read. */
const roleSchema = z.union([
  z.enum([
    'Document',
    'P',
    'H1',
    'H2',
    'H3',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'Caption',
    'THead',
    'TBody',
    'TR',
    'TH',
    'TD',
    'Div',
    'Figure',
    'Form',
    'Span',
    'Reference',
    'Link',
  ]),
  z.enum(['layout', 'header', 'footer', 'repeatedHead']),
]);

const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    role: roleSchema,
    x: points,
    baseline: points,
    /** Of all runs, without the space that hangs at the end of a line. */
    width: points,
    size: points,
    ink: inkSchema,
    /** Side by side from `x` on; each as wide as the font file says, kerning included. */
    runs: z.array(z.strictObject({ text: z.string(), face: faceSchema, width: points })).readonly(),
  }),
  z.strictObject({
    kind: z.literal('rule'),
    role: roleSchema,
    x: points,
    y: points,
    width: points,
    thickness: points,
    ink: inkSchema,
  }),
  z.strictObject({
    kind: z.literal('rectangle'),
    role: roleSchema,
    x: points,
    y: points,
    width: points,
    height: points,
    ink: inkSchema,
  }),
  z.strictObject({
    kind: z.literal('path'),
    role: roleSchema,
    points: z.array(z.tuple([points, points]).readonly()).readonly(),
    fill: inkSchema.exactOptional(),
    stroke: z
      .strictObject({
        ink: inkSchema,
        thickness: points,
        dash: z.tuple([points, points]).readonly().exactOptional(),
      })
      .exactOptional(),
  }),
  /** Where a digital signature will stand. */
  z.strictObject({
    kind: z.literal('field'),
    role: roleSchema,
    x: points,
    y: points,
    width: points,
    height: points,
    description: z.string(),
  }),
]);

/** A page as the PDF writer paints it, in painting order. Points from the upper left corner; colours are `inkColors` of shared/letters/page.ts. */
export const letterPageSchema = z.strictObject({
  width: points,
  height: points,
  items: z.array(itemSchema).readonly(),
});

export type LetterPage = z.output<typeof letterPageSchema>;
export type LetterPageItem = z.output<typeof itemSchema>;
