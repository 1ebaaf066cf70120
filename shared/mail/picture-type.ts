/** Kinds of pictures that are drawn inside a message. SVG is none of them: it is a document that can hold more than a picture. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/**
 * What kind of picture these bytes are, by their first bytes and not by what a stranger calls them; undefined where they are none.
 * Signatures: PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918-1), GIF89a, WebP (RFC 9649).
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? 'image/webp' : undefined;
}
