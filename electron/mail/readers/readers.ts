import { ok } from '../../../shared/kernel/result.ts';
import { compoundFileSignature, type MailFormat } from '../../../shared/mail/mail-format.ts';
import { readAppleMessage } from './apple-message.ts';
import { readDocument } from './document.ts';
import { readInternetMessage } from './internet-message.ts';
import type { MailReader } from './opened-message.ts';
import { withSignedEntity } from './signed-entity.ts';
import { readTextRelease } from './text-release.ts';

/** Parsers that are large are loaded with the first message that needs them: the time that a process takes to start is the message's. */
function loadedBy(load: () => Promise<MailReader>): MailReader {
  return async (source, limits) => (await load())(source, limits);
}

/** Of messages, what is signed may stand inside of the signature. */
function signedBy(reader: MailReader): MailReader {
  return async (source, limits) => {
    const opened = await reader(source, limits);
    return opened.ok ? ok(await withSignedEntity(opened.value)) : opened;
  };
}

/** How each format is read. A new format enters here and in `mailFormatSchema`. */
export const readers: Readonly<Record<MailFormat, MailReader>> = {
  eml: signedBy(readInternetMessage),
  mbox: signedBy(readInternetMessage),
  mhtml: signedBy(readInternetMessage),
  emlx: signedBy(readAppleMessage),
  msg: signedBy(loadedBy(async () => (await import('./outlook-message.ts')).readOutlookMessage)),
  tnef: loadedBy(async () => (await import('./tnef-message.ts')).readTnefMessage),
  pst: signedBy(loadedBy(async () => (await import('./store-message.ts')).readStoreMessage)),
  text: readTextRelease,
  pdf: loadedBy(async () => (await import('./pdf-release.ts')).readPdfRelease),
  document: readDocument,
};

/** As which message a part can be read that says it is one, or shows it by its first bytes; undefined for any other part. */
export function formatOfPart(mediaType: string, name: string | null, content: Buffer): MailFormat | undefined {
  if (content.subarray(0, 4).equals(Buffer.from('789f3e22', 'hex'))) return 'tnef';
  if (mediaType === 'message/rfc822' || mediaType === 'message/global') return 'eml';
  const isOutlook = mediaType === 'application/vnd.ms-outlook' || /\.msg$/i.test(name ?? '');
  if (isOutlook && content.toString('latin1', 0, 8) === compoundFileSignature) return 'msg';
  return /\.eml$/i.test(name ?? '') && mediaType === 'application/octet-stream' ? 'eml' : undefined;
}
