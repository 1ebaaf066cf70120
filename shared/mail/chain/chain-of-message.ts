import { addressLine } from '../address-line.ts';
import type { ParsedMessage } from '../parsed-message.ts';
import { restoreMarks } from '../release-pages.ts';
import type { ChainSource } from './chain-source.ts';
import { htmlLines } from './html-lines.ts';
import type { Chain, Occurrence, SentDate } from './occurrence.ts';
import { carrierZones, type SourceZones, seatZones } from './sent-zones.ts';
import { splitChain } from './split-chain.ts';
import { type TextLine, textLines } from './text-line.ts';

/** Bytes of a Thread-Index before the answers begin (MS-OXOMSG 2.2.1.3), in hexadecimal digits. */
const rootDigits = 44;

/** A message taken apart once, for all who read it. */
export interface MessageApart {
  /** Of the message itself, and behind it of each message attached to it. */
  readonly sources: readonly [ChainSource, ...ChainSource[]];
  /** Its words ... */
  readonly text: string;
  /** ... and the lines on which its chain has them; none of a release, whose chain numbers the lines of its pages. */
  readonly lines: readonly TextLine[];
}

/**
 * What was read from one original, split: a release into the messages it prints; a received message into itself, all that it quotes,
 * and each message attached to it, as a source of its own named by its place (`id/2` is the second attachment).
 */
export function takeMessageApart(id: string, message: ParsedMessage): MessageApart {
  const attached = message.attachments.flatMap(({ message: inner }, at) =>
    inner ? takeMessageApart(`${id}/${at + 1}`, inner).sources : [],
  );
  const text = bodyOf(message);
  const lines = isRelease(message) ? [] : textLines(text);
  return { sources: [chainOfMessage(id, message, text, lines), ...attached], text, lines };
}

function chainOfMessage(id: string, message: ParsedMessage, text: string, lines: readonly TextLine[]): ChainSource {
  if (isRelease(message)) return { id, chain: splitChain(restoreMarks(message.text ?? '', message.marks ?? [])) };
  const { messageId, inReplyTo, references, threadIndex } = message;
  const threadRoot =
    threadIndex && threadIndex.length >= rootDigits ? threadIndex.slice(0, rootDigits).toLowerCase() : null;
  const native = {
    messageId,
    references: [...references, ...inReplyTo],
    threadRoot,
    attachments: message.attachments.length,
  };
  return { id, chain: receivedChain(message, text, lines), native };
}

/** A document has no header of its own: it was not sent as it is. */
export function isRelease({ mediaType, headerCount }: ParsedMessage): boolean {
  return mediaType !== undefined && headerCount === 0;
}

function receivedChain(message: ParsedMessage, text: string, lines: readonly TextLine[]): Chain {
  const quoted = splitChain(text, { zones: () => zonesOf(message), isBody: true, lines });
  return { ...quoted, occurrences: [nativeOccurrence(message, lines, quoted), ...quoted.occurrences], preamble: [] };
}

/** What it quotes shows the zone that it states itself. */
function zonesOf({ date }: ParsedMessage): SourceZones {
  if (!date?.zone) return seatZones;
  return carrierZones(date.zone.offsetMinutes, date.shown ? Date.parse(`${date.shown.slice(0, 10)}T12:00Z`) : 0);
}

/** The words of a message, of its HTML where it has no others. */
export function bodyOf({ text, html }: ParsedMessage): string {
  if (text !== null && /\S/.test(text)) return text;
  return html === null ? '' : htmlLines(html);
}

function nativeOccurrence(message: ParsedMessage, lines: readonly TextLine[], { preamble }: Chain): Occurrence {
  const own: string[] = [];
  let endLine = 0;
  for (const number of preamble) {
    const text = lines[number - 1]?.text ?? '';
    own.push(text);
    if (text !== '') endLine = number;
  }
  return {
    line: 0,
    startLine: 0,
    bodyLine: 1,
    endLine,
    document: 0,
    level: 0,
    kind: 'message',
    form: 'native',
    header: {
      from: addressLine(message.from) || null,
      to: addressLine(message.to) || null,
      cc: addressLine(message.cc) || null,
      bcc: addressLine(message.bcc) || null,
      subject: message.subject,
      sentRaw: message.date?.raw ?? null,
    },
    sent: sentOf(message),
    ownText: own.join('\n').trim(),
    ownLines: preamble,
    redacted: [],
    marks: [],
    language: 'en',
  };
}

/** A header without a usable zone keeps its clock and names no moment. */
function sentOf({ date }: ParsedMessage): SentDate | null {
  if (!date?.shown || date.precision === 'none') return null;
  const zone = date.zone && { id: date.zone.text, offsetMinutes: date.zone.offsetMinutes, why: 'stated' as const };
  return { raw: date.raw, shown: date.shown, precision: date.precision, order: 'fixed', zone, utc: date.utc };
}
