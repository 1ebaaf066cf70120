/** Apple Mail's .emlx: the length of the message in bytes on a line of its own, the message, and a property list about it. */
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { openInternetMessage } from './internet-message.ts';
import type { MailReader } from './opened-message.ts';

const longestFirstLine = 32;

export const readAppleMessage: MailReader = async (source, limits) => {
  const bytes = source.bytes();
  const lineEnd = bytes.subarray(0, longestFirstLine).indexOf('\n');
  const length = Number.parseInt(bytes.toString('latin1', 0, Math.max(0, lineEnd)), 10);
  if (!(length > 0)) return refuse('mail.damaged', 'The .emlx file does not begin with the length of its message.');
  // A length that is too great takes the property list for text, one too small would cut the message: the end of the file bounds it.
  return ok(await openInternetMessage(bytes.subarray(lineEnd + 1, lineEnd + 1 + length), limits));
};
