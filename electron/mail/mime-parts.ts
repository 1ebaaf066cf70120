/** What the MIME parser makes of a message, bounded, and the content of its parts as bytes. */
import PostalMime from 'postal-mime';
import { type MimeAttachment, type MimeBody, readPlainMime } from './plain-mime.ts';

/** Undefined where the parser gives up: it throws at 2 MiB of header fields and at 256 levels of MIME parts. */
export async function parseMime(bytes: Buffer, isAllText: boolean): Promise<MimeBody | undefined> {
  return (isAllText ? undefined : readPlainMime(bytes)) ?? parseAnyMime(bytes, isAllText);
}

/** What postal-mime says of it. */
async function parseAnyMime(bytes: Buffer, isAllText: boolean): Promise<MimeBody | undefined> {
  try {
    return await PostalMime.parse(isAllText ? Buffer.concat([Buffer.from('\n'), bytes]) : withBodyFields(bytes), {
      forceRfc822Attachments: true,
    });
  } catch {
    return undefined;
  }
}

/** Fields that say how the body is read, with their folding; before the first of all fields there may be blanks. */
const bodyFields = /(?:^[ \t]*|(?<=\n))content-[^\n]*(?:\n[ \t][^\n]*)*/gi;
/** Bytes. The parser takes time in the square of a field's length, and gives up at 2 MiB. */
const longestField = 262_144;

/** The message with no more header than its body needs: the envelope reads the rest, and the parser would read it again. */
function withBodyFields(bytes: Buffer): Buffer {
  const end = endOfHeader(bytes);
  const fields = bytes.toString('latin1', 0, end).match(bodyFields) ?? [];
  const header = fields.map((field) => `${field.slice(0, longestField)}\n`).join('');
  return Buffer.concat([Buffer.from(header, 'latin1'), bytes.subarray(end)]);
}

/** Where the first empty line begins, as the parser sees it: carriage returns at the end of a line are none of it. */
function endOfHeader(bytes: Buffer): number {
  for (let at = 0, end = 0; at < bytes.length; at = end + 1) {
    end = bytes.indexOf('\n', at);
    if (end < 0) break;
    if (/^\r*$/.test(bytes.toString('latin1', at, end))) return at;
  }
  return bytes.length;
}

export function contentOf({ content }: MimeAttachment): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array
    ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    : Buffer.from(content);
}

/** A message whose lines end in bare CR (old Macintosh programs) gets line feeds; any other is given back as it is. */
export function withLineFeeds(bytes: Buffer): Buffer {
  const start = bytes.subarray(0, 4096);
  if (start.includes(0x0a) || !start.includes(0x0d)) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(0x0d); at >= 0; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a;
  return copy;
}
