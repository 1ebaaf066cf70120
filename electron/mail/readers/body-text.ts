import type { MessageNote } from '../../../shared/mail/parsed-message.ts';

/** Characters of a body that are kept: about 1,500 pages. */
const longestBody = 4 * 2 ** 20;

/** The body as far as the parsed store keeps it; says where it is shortened, or holds what could not be decoded. */
export function keptBody(decoded: string | null | undefined, notes: Set<MessageNote>): string | null {
  if (decoded === undefined || decoded === null) return null;
  if (decoded.length > longestBody) notes.add('textShortened');
  const kept = decoded.slice(0, longestBody);
  if (kept.includes('\ufffd')) notes.add('textUndecodable');
  return kept;
}
