/** A file that is no message: kept as it is, its kind told by its first bytes. */
import { ok } from '../../../shared/kernel/result.ts';
import { mediaTypeOf } from '../../../shared/mail/media-type.ts';
import { noFacts } from '../../../shared/mail/parsed-message.ts';
import type { MailReader } from './opened-message.ts';

const headBytes = 65_536;

export const readDocument: MailReader = async (source) => {
  const mediaType = mediaTypeOf(source.bytes().toString('latin1', 0, headBytes)) ?? 'application/octet-stream';
  return ok({ facts: { ...noFacts, mediaType }, notes: new Set(), parts: [] });
};
