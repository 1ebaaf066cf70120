import { isUtf8 } from 'node:buffer';
import { addressParser } from 'postal-mime';
import { type HeaderField, readHeaderFields } from '../../shared/mail/header-fields.ts';
import { readMailDate } from '../../shared/mail/mail-date.ts';
import type { MailAddress, MessageNote, ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { decodeEncodedWords } from './encoded-words.ts';
import { readPlainAddresses } from './plain-addresses.ts';

/** All of a message that its header tells. */
export type Envelope = Omit<ParsedMessage, 'text' | 'html' | 'attachments' | 'notes'>;

export interface EnvelopeReading {
  readonly envelope: Envelope;
  readonly notes: ReadonlySet<MessageNote>;
  readonly contentType: string;
}

const wanted = new Set([
  'message-id',
  'in-reply-to',
  'references',
  'date',
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'content-type',
  'thread-index',
  'thread-topic',
]);
const mostAddresses = 5_000;
const mostReferences = 1_000;
const longestSubject = 10_000;
/** The decoder of encoded words takes time in the square of their number. */
const longestRawSubject = 65_536;

/** Reads the header without the MIME parser, so that it is there when the parser gives up. */
export function readEnvelope(bytes: Buffer): EnvelopeReading {
  const { fields, count, isShortened, isDamaged } = readHeaderFields(
    bytes.toString('latin1', 0, headerEnd(bytes)),
    wanted,
  );
  const notes = new Set<MessageNote>();
  if (count === 0) notes.add('headerMissing');
  else if (isDamaged) notes.add('headerDamaged');
  if (isShortened) notes.add('listShortened');
  const text = (name: string): string | null => {
    const field = fields.find((candidate) => candidate.name === name);
    return field ? decodeBytes(field.value, notes) : null;
  };
  const addresses = (name: string): MailAddress[] => readAddresses(fields, name, notes);
  const date = text('date');
  const index = threadIndexOf(text('thread-index'));
  const topic = decodeSubject(text('thread-topic'));
  const envelope: Envelope = {
    messageId: idsOf(text('message-id'))[0] ?? null,
    inReplyTo: idsOf(text('in-reply-to')),
    references: idsOf(text('references')),
    date: date === null ? null : readMailDate(date),
    from: addresses('from'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    subject: decodeSubject(text('subject')),
    headerCount: count,
    ...(index && { threadIndex: index }),
    ...(topic && { threadTopic: topic }),
  };
  if (!envelope.date) notes.add('dateMissing');
  else if (envelope.date.precision === 'none') notes.add('dateUnreadable');
  return { envelope, notes, contentType: text('content-type') ?? '' };
}

/** Where the header's last line ends: the empty line stands there, or the end of the message. */
function headerEnd(bytes: Buffer): number {
  const lineFeeds = bytes.indexOf('\n\n');
  const before = lineFeeds < 0 ? bytes : bytes.subarray(0, lineFeeds + 1);
  const end = before.indexOf('\n\r\n');
  return end < 0 ? before.length : end + 1;
}

/** Raw 8-bit header bytes are UTF-8 where they can be (RFC 6532), else Windows-1252, as old mail programs sent them. */
function decodeBytes(latin1: string, notes: Set<MessageNote>): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  if (isUtf8(bytes)) return utf8.decode(bytes);
  notes.add('headerCharsetGuessed');
  return windows1252.decode(bytes);
}

const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

/** Base64 in the header, hexadecimal in a reading. Shorter than 22 bytes it is none (MS-OXOMSG 2.2.1.3). */
function threadIndexOf(base64: string | null): string | undefined {
  if (base64 === null) return undefined;
  const bytes = Buffer.from(base64.replace(/\s+/g, ''), 'base64');
  return bytes.length >= 22 && bytes.length <= 2_000 ? bytes.toString('hex') : undefined;
}

function decodeSubject(raw: string | null): string | null {
  return raw === null ? null : decodeEncodedWords(raw.slice(0, longestRawSubject)).slice(0, longestSubject);
}

/** Message ids stand in angle brackets (RFC 5322 3.6.4); a header without any is taken as one bare id if it looks like one. */
function idsOf(value: string | null): string[] {
  if (!value) return [];
  const bracketed = value.match(/<[^<>]{1,1000}>/g);
  if (bracketed) return bracketed.slice(-mostReferences).map((id) => id.slice(1, -1).replace(/\s+/g, ''));
  return /^\S+@\S+$/.test(value) ? [value] : [];
}

function readAddresses(fields: readonly HeaderField[], name: string, notes: Set<MessageNote>): MailAddress[] {
  const mailboxes = fields
    .filter((field) => field.name === name)
    .flatMap((field) => mailboxesIn(decodeBytes(field.value, notes)));
  if (mailboxes.length > mostAddresses) notes.add('listShortened');
  return mailboxes.slice(0, mostAddresses);
}

function mailboxesIn(text: string): MailAddress[] {
  const plain = readPlainAddresses(text);
  return plain ?? addressParser(text, { flatten: true }).map(({ name, address }) => ({ name, address: address ?? '' }));
}
