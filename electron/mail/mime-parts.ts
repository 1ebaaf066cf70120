/** What the MIME parser makes of a message, bounded, and the content of its parts as bytes. */
import type { Attachment, Email } from 'postal-mime';
import PostalMime from 'postal-mime';

/** Undefined where the parser gives up: it throws at 2 MiB of header fields and at 256 levels of MIME parts. */
export async function parseMime(bytes: Buffer, isAllText: boolean): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(isAllText ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes, {
      forceRfc822Attachments: true,
    });
  } catch {
    return undefined;
  }
}

export function contentOf({ content }: Attachment): Buffer {
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
