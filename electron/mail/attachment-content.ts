import { readEnvelope } from './envelope.ts';
import { contentOf, parseMime, withLineFeeds } from './mime-parts.ts';

/**
 * The bytes of an attachment, by its place among the attachments as `readMessage` numbers them: `[1, 0]` is the first of the message that is
 * the second attachment. Undefined where there is none.
 */
export async function attachmentContent(original: Buffer, place: readonly number[]): Promise<Buffer | undefined> {
  const [index, ...inside] = place;
  if (index === undefined) return original;
  const bytes = withLineFeeds(original);
  const email = await parseMime(bytes, readEnvelope(bytes).notes.has('headerMissing'));
  const part = email?.attachments[index];
  return part && attachmentContent(contentOf(part), inside);
}
