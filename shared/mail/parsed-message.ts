import { z } from 'zod';
import type { Sha256 } from '../kernel/sha256.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import type { MailDate } from './mail-date.ts';
import { mailDateSchema } from './mail-date.ts';
import type { ExemptionMark, ReleasePage } from './release-pages.ts';
import { exemptionMarkSchema, releasePageSchema } from './release-pages.ts';

/** Raise it when the same bytes would be read differently: the parsed store is then built anew from the originals. */
export const parserVersion = 3;

/** What was odd about a message. The original is always kept; a note says how far the reading can be trusted. */
export const messageNoteSchema = z.enum([
  /** Only the header fields were read: the body broke a limit, hung or crashed the reader. */
  'headersOnly',
  /** There is no header field at all: everything was read as text. */
  'headerMissing',
  /** Lines that are no header fields stand in the header; they were passed over. */
  'headerDamaged',
  /** The message is larger than the reading limit: text and attachments beyond it are not in this reading. */
  'cutOff',
  /** The body text was longer than the parsed store keeps. */
  'textShortened',
  /** A header field was longer, or there were more addresses or attachments, than the parsed store keeps. */
  'listShortened',
  /** Raw 8-bit bytes in a header field that are not UTF-8 were read as Windows-1252. */
  'headerCharsetGuessed',
  /** Some bytes of the body do not fit its declared character set. */
  'textUndecodable',
  /** Lines end in bare CR, which no mail standard allows. */
  'bareCarriageReturns',
  /** Messages are attached more deeply than the reader follows. */
  'embeddedNotRead',
  /** The file was saved in UTF-16, which no mail program sends: its bytes were turned into UTF-8 before they were read. */
  'savedAsUtf16',
  /** The body, or a part of it, is encrypted: what can be read is the envelope and what stands beside. */
  'encrypted',
  /** There is a signature, which was not verified: nothing here says that it is good. */
  'signatureNotVerified',
  'dateMissing',
  'dateUnreadable',
]);
export type MessageNote = z.infer<typeof messageNoteSchema>;

/** One mailbox of an address field; either part may be empty (`undisclosed-recipients:;` gives none at all). */
export const mailAddressSchema = z.strictObject({ name: z.string(), address: z.string() });
export type MailAddress = z.infer<typeof mailAddressSchema>;

export interface MailAttachment {
  readonly name: string | null;
  /** Lower-case media type as declared, never guessed. */
  readonly mediaType: string;
  readonly disposition: string | null;
  /** Without angle brackets; what `cid:` links in the HTML name. */
  readonly contentId: string | null;
  /** Bytes after decoding; null where the message was cut off inside it. */
  readonly size: number | null;
  readonly sha256: Sha256 | null;
  /** An attached message (message/rfc822), read like any other. */
  readonly message?: ParsedMessage | undefined;
}

/**
 * Where S/MIME (RFC 8551), PGP (RFC 3156, RFC 9580) or the rights management of Outlook (MS-OXORMMS) seals a message, or a part of it. Nothing is
 * decrypted and no signature is verified.
 */
const protectionSchema = z.strictObject({
  by: z.enum(['smime', 'pgp', 'rights']),
  is: z.enum(['signed', 'encrypted']),
});
export type Protection = z.infer<typeof protectionSchema>;

/** One e-mail as read from its bytes: the unit that quoted chains, threads and the index are built on. */
export interface ParsedMessage {
  /** Message ids stand without angle brackets. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly date: MailDate | null;
  readonly from: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly subject: string | null;
  readonly text: string | null;
  /** As sent, not sanitised. */
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
  /** Number of header fields. */
  readonly headerCount: number;
  readonly notes: readonly MessageNote[];
  readonly protection?: Protection | undefined;
  /** Outlook's Thread-Index (MS-OXOMSG 2.2.1.3) in hexadecimal: 22 bytes for the first message, 5 more for each answer. */
  readonly threadIndex?: string | undefined;
  /** The subject without prefixes, as the sender's program had it. */
  readonly threadTopic?: string | undefined;
  /** In a .pst: the names of the folders from the top, joined by `/`. */
  readonly folder?: string | undefined;
  /** What the bytes are where they are no message: then only text, pages, marks and notes say anything. */
  readonly mediaType?: string | undefined;
  /** Of a document with pages. */
  readonly pages?: readonly ReleasePage[] | undefined;
  /** The exemption marks of a release, in their order; each stands in `text` as one U+2588. */
  readonly marks?: readonly ExemptionMark[] | undefined;
}

const attachmentSchema: z.ZodType<MailAttachment> = z.strictObject({
  name: z.string().nullable(),
  mediaType: z.string(),
  disposition: z.string().nullable(),
  contentId: z.string().nullable(),
  size: z.int().nonnegative().nullable(),
  sha256: sha256Schema.nullable(),
  message: z.lazy(() => parsedMessageSchema).optional(),
});

/** The door of the parsed store: rows that do not fit are ignored and read anew. */
export const parsedMessageSchema: z.ZodType<ParsedMessage> = z.strictObject({
  messageId: z.string().nullable(),
  inReplyTo: z.array(z.string()),
  references: z.array(z.string()),
  date: mailDateSchema.nullable(),
  from: z.array(mailAddressSchema),
  to: z.array(mailAddressSchema),
  cc: z.array(mailAddressSchema),
  bcc: z.array(mailAddressSchema),
  subject: z.string().nullable(),
  text: z.string().nullable(),
  html: z.string().nullable(),
  attachments: z.array(attachmentSchema),
  headerCount: z.int().nonnegative(),
  notes: z.array(messageNoteSchema),
  protection: protectionSchema.optional(),
  threadIndex: z.string().optional(),
  threadTopic: z.string().optional(),
  folder: z.string().optional(),
  mediaType: z.string().optional(),
  pages: z.array(releasePageSchema).optional(),
  marks: z.array(exemptionMarkSchema).optional(),
});

/** What a document, or evidence that was not read, says of a message that it is not. */
export const noFacts: Omit<ParsedMessage, 'attachments' | 'notes'> = {
  messageId: null,
  inReplyTo: [],
  references: [],
  date: null,
  from: [],
  to: [],
  cc: [],
  bcc: [],
  subject: null,
  text: null,
  html: null,
  headerCount: 0,
};
