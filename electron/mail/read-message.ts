import type { Attachment } from 'postal-mime';
import type { MailAttachment, MessageNote, ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { decodeUtf7 } from '../../shared/mail/utf7.ts';
import { sha256Of } from '../disk/sha256.ts';
import { type EnvelopeReading, readEnvelope } from './envelope.ts';
import { contentOf, parseMime, withLineFeeds } from './mime-parts.ts';

export interface ReadingLimits {
  /** The bytes are only the beginning of the message. */
  readonly isCutOff: boolean;
  /** Leave the body alone: an earlier try at it hung or crashed. */
  readonly headersOnly: boolean;
}

const deepestEmbedding = 5;
const mostEmbedded = 100;
const mostAttachments = 2_000;
/** Characters of a body that are kept: about 1,500 pages. */
const longestBody = 4 * 2 ** 20;

/** How many attached messages may still be read, shared by all levels of one message. */
interface EmbeddingBudget {
  left: number;
}

/**
 * Reads one message from its bytes (Internet Message Format and MIME). Where the body breaks the parser's limits, the reading is of
 * the header alone and says so.
 */
export function readMessage(bytes: Buffer, limits: ReadingLimits): Promise<ParsedMessage> {
  return readAtDepth(bytes, limits, 0, { left: mostEmbedded });
}

async function readAtDepth(
  original: Buffer,
  limits: ReadingLimits,
  depth: number,
  budget: EmbeddingBudget,
): Promise<ParsedMessage> {
  const bytes = withLineFeeds(original);
  const reading = readEnvelope(bytes);
  const notes = new Set(reading.notes);
  if (bytes !== original) notes.add('bareCarriageReturns');
  if (limits.isCutOff) notes.add('cutOff');
  const email = limits.headersOnly ? undefined : await parseMime(bytes, notes.has('headerMissing'));
  if (!email)
    return { ...reading.envelope, text: null, html: null, attachments: [], notes: [...notes.add('headersOnly')] };
  const text = bodyOf(email.text, reading, notes);
  const html = bodyOf(email.html, reading, notes);
  const attachments = await readAttachments(email.attachments, limits, { depth, budget, notes });
  return { ...reading.envelope, text, html, attachments, notes: [...notes] };
}

function bodyOf(decoded: string | undefined, { contentType }: EnvelopeReading, notes: Set<MessageNote>): string | null {
  if (decoded === undefined) return null;
  if (decoded.length > longestBody) notes.add('textShortened');
  const kept = decoded.slice(0, longestBody);
  const body = /^text\/.*charset\s*=\s*"?(?:unicode-1-1-)?utf-7\b/i.test(contentType) ? decodeUtf7(kept) : kept;
  if (body.includes('\ufffd')) notes.add('textUndecodable');
  return body;
}

interface Embedding {
  readonly depth: number;
  readonly budget: EmbeddingBudget;
  readonly notes: Set<MessageNote>;
}

async function readAttachments(
  parts: readonly Attachment[],
  limits: ReadingLimits,
  embedding: Embedding,
): Promise<MailAttachment[]> {
  if (parts.length > mostAttachments) embedding.notes.add('listShortened');
  const attachments: MailAttachment[] = [];
  for (const part of parts.slice(0, mostAttachments)) {
    const isIncomplete = limits.isCutOff && part === parts.at(-1);
    attachments.push(await readAttachment(part, isIncomplete, embedding));
  }
  return attachments;
}

async function readAttachment(part: Attachment, isIncomplete: boolean, embedding: Embedding): Promise<MailAttachment> {
  const content = contentOf(part);
  const message =
    part.mimeType === 'message/rfc822' && !isIncomplete ? await readEmbedded(content, embedding) : undefined;
  return {
    name: part.filename,
    mediaType: part.mimeType,
    disposition: part.disposition,
    contentId: part.contentId?.replace(/^<|>$/g, '') ?? null,
    size: isIncomplete ? null : content.length,
    sha256: isIncomplete ? null : sha256Of(content),
    ...(message && { message }),
  };
}

async function readEmbedded(content: Buffer, { depth, budget, notes }: Embedding): Promise<ParsedMessage | undefined> {
  if (depth >= deepestEmbedding || budget.left <= 0) {
    notes.add('embeddedNotRead');
    return undefined;
  }
  budget.left--;
  const embedded = await readAtDepth(content, { isCutOff: false, headersOnly: false }, depth + 1, budget);
  if (embedded.notes.includes('embeddedNotRead')) notes.add('embeddedNotRead');
  return embedded;
}
