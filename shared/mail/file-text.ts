import { z } from 'zod';

/** Why the words of a file cannot be searched. */
export const whyNoText = [
  /** Closed by a password. */
  'encrypted',
  /** A picture, a scan or a recording. */
  'noWords',
  /** Larger, or of more pages, than is read, or it took too long. */
  'tooLarge',
  /** Damaged, or of a kind that is not read. */
  'unreadable',
] as const;
export type WhyNoText = (typeof whyNoText)[number];

/** The words of a file, or why there are none. */
export const fileTextSchema = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ whyNot: z.enum(whyNoText) }),
]);
export type FileText = z.infer<typeof fileTextSchema>;
