import type { Result } from '../../shared/kernel/result.ts';
import type { MailFormat } from '../../shared/mail/mail-format.ts';
import { openerOf } from './read-message.ts';
import type { MailSource, OpenedMessage } from './readers/opened-message.ts';
import { readers } from './readers/readers.ts';

/**
 * The bytes of an attachment, by its place among the attachments as `readMessage` numbers them: `[1, 0]` is the first of the message that is
 * the second attachment. Undefined where there is none, or where it has no bytes of its own.
 */
export async function attachmentContent(
  source: MailSource,
  format: MailFormat,
  place: readonly number[],
): Promise<Buffer | undefined> {
  if (place.length === 0) return source.bytes();
  return contentIn(await readers[format](source, { isCutOff: false, headersOnly: false }), place);
}

async function contentIn(
  opened: Result<OpenedMessage>,
  [index = -1, ...inside]: readonly number[],
): Promise<Buffer | undefined> {
  const part = opened.ok ? opened.value.parts[index] : undefined;
  const content = part?.content();
  if (!part || inside.length === 0) return content;
  const open = openerOf(part, content);
  return open && contentIn(await open(), inside);
}
