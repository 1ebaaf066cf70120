/** Messages in the Internet Message Format with MIME: .eml, a slice of an .mbox, a saved web page. */
import { ok } from '../../../shared/kernel/result.ts';
import { decodeUtf7 } from '../../../shared/mail/utf7.ts';
import { type EnvelopeReading, readEnvelope } from '../envelope.ts';
import { contentOf, parseMime, withLineFeeds } from '../mime-parts.ts';
import type { MimeAttachment } from '../plain-mime.ts';
import { keptBody } from './body-text.ts';
import type { MailReader, MessagePart, OpenedMessage, ReadingLimits } from './opened-message.ts';
import { noteProtection, protectionOf } from './protection.ts';

/** Where the body breaks the parser's limits, the reading is of the header alone and says so. */
export const readInternetMessage: MailReader = async (source, limits) =>
  ok(await openInternetMessage(source.bytes(), limits));

export async function openInternetMessage(original: Buffer, limits: ReadingLimits): Promise<OpenedMessage> {
  const utf8 = fromUtf16(original);
  const bytes = withLineFeeds(utf8);
  const reading = readEnvelope(bytes);
  const notes = new Set(reading.notes);
  if (utf8 !== original) notes.add('savedAsUtf16');
  if (bytes !== utf8) notes.add('bareCarriageReturns');
  if (limits.isCutOff) notes.add('cutOff');
  const email = limits.headersOnly ? undefined : await parseMime(bytes, notes.has('headerMissing'));
  if (!email)
    return { facts: { ...reading.envelope, text: null, html: null }, notes: notes.add('headersOnly'), parts: [] };
  const parts = email.attachments.map(partOf);
  const text = keptBody(email.text && undoUtf7(email.text, reading), notes);
  const html = keptBody(email.html && undoUtf7(email.html, reading), notes);
  const protection = protectionOf({ contentType: reading.contentType, parts, text });
  noteProtection(protection, notes);
  return { facts: { ...reading.envelope, text, html, ...(protection && { protection }) }, notes, parts };
}

/** Windows programs save messages as "Unicode" text. */
function fromUtf16(bytes: Buffer): Buffer {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  if (mark !== 0xfffe && mark !== 0xfeff) return bytes;
  return Buffer.from(new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes));
}

function undoUtf7(body: string, { contentType }: EnvelopeReading): string {
  return /^text\/.*charset\s*=\s*"?(?:unicode-1-1-)?utf-7\b/i.test(contentType) ? decodeUtf7(body) : body;
}

function partOf(part: MimeAttachment): MessagePart {
  return {
    name: part.filename,
    mediaType: part.mimeType,
    disposition: part.disposition,
    contentId: part.contentId?.replace(/^<|>$/g, '') ?? null,
    content: () => contentOf(part),
  };
}
