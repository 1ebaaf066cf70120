/** What a message says where it stands inside of its S/MIME signature (RFC 8551 3.5), or where Outlook put the signed message into an attachment (MS-OXOSMIME 2.1.3). */
import { readCms } from './cms.ts';
import { openInternetMessage } from './internet-message.ts';
import type { MessagePart, OpenedMessage } from './opened-message.ts';
import { isCms } from './protection.ts';

/** Nobody signs a message more often. */
const deepest = 3;
const wholeMessage = { isCutOff: false, headersOnly: false };

/** The message with the words and the files that are signed, where it has none outside; it stays known as signed, and not verified. */
export async function withSignedEntity(opened: OpenedMessage, depth = 0): Promise<OpenedMessage> {
  const { facts, notes, parts } = opened;
  const entity = depth < deepest && !facts.text?.trim() && !facts.html ? signedEntityIn(parts) : undefined;
  if (!entity) return opened;
  const inner = await withSignedEntity(await openInternetMessage(entity, wholeMessage), depth + 1);
  for (const note of ['textShortened', 'textUndecodable', 'headersOnly'] as const)
    if (inner.notes.has(note)) notes.add(note);
  const { text, html } = inner.facts;
  return { facts: { ...facts, text, html }, notes, parts: [...parts, ...inner.parts] };
}

function signedEntityIn(parts: readonly MessagePart[]): Buffer | undefined {
  for (const part of parts) {
    if (!isCms(part) && part.mediaType !== 'multipart/signed') continue;
    const content = part.content();
    if (content && /^content-type:\s*multipart\/signed/im.test(content.toString('latin1', 0, 2_000))) return content;
    const signed = content && readCms(content)?.signed;
    if (signed) return signed;
  }
  return undefined;
}
