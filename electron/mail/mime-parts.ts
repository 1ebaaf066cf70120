/** What the MIME parser makes of a message, bounded, and the content of its parts as bytes. */
import PostalMime from 'postal-mime';
import { readHeaderFields } from '../../shared/mail/header-fields.ts';
import { headerEnd } from './envelope.ts';
import { type MimeAttachment, type MimeBody, readPlainMime } from './plain-mime.ts';

/** Undefined where the parser gives up: it throws at 2 MiB of header fields and at 256 levels of MIME parts. */
export async function parseMime(bytes: Buffer, isAllText: boolean): Promise<MimeBody | undefined> {
  return (isAllText ? undefined : readPlainMime(bytes)) ?? parseAnyMime(bytes, isAllText);
}

/** What postal-mime says of it. */
async function parseAnyMime(bytes: Buffer, isAllText: boolean): Promise<MimeBody | undefined> {
  try {
    return await PostalMime.parse(isAllText ? Buffer.concat([Buffer.from('\n'), bytes]) : withShortHeader(bytes), {
      forceRfc822Attachments: true,
    });
  } catch {
    return undefined;
  }
}

/** Fields that say how the body is to be read; the envelope reads the others, within its limits. */
const bodyFields = new Set(['mime-version', 'content-type', 'content-transfer-encoding', 'content-disposition']);
/** Bytes: five thousand addresses. The parser takes time in the square of a field's length, and gives up at 2 MiB. */
const longestHeader = 262_144;

/** A header that was made to keep the parser busy is cut down to what the body needs. */
function withShortHeader(bytes: Buffer): Buffer {
  const end = headerEnd(bytes);
  if (end <= longestHeader) return bytes;
  const { fields } = readHeaderFields(bytes.toString('latin1', 0, end), bodyFields);
  const header = fields.map(({ name, value }) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(header, 'latin1'), bytes.subarray(end)]);
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
