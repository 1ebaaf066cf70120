import { z } from 'zod';

/** Why the words of a file cannot be searched. */
export const whyNoText = [
  /** Closed by a password. */
  'encrypted',
  /** A picture, a scan or a recording. */
  'noWords',
  /** Larger, or of more pages, than is read, or it took too long. */
  'tooLarge',
  /** Word, Excel and PowerPoint as they wrote before 2007: .doc, .xls, .ppt. */
  'oldOffice',
  /** Damaged, or of a kind that is not read. */
  'unreadable',
] as const;
export type WhyNoText = (typeof whyNoText)[number];

/** The words of a file, or why there are none. */
export const fileTextSchema = z.union([
  /** `isBeginning`: there is more of it, which is not read. */
  z.strictObject({ text: z.string(), isBeginning: z.literal(true).exactOptional() }),
  z.strictObject({ whyNot: z.enum(whyNoText) }),
]);
export type FileText = z.infer<typeof fileTextSchema>;
