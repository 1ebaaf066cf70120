/** Evidence in words. */
import type { MessageNote, Protection } from '../../../shared/mail/parsed-message.ts';
import type { EvidenceRow } from '../../projection/rows.ts';

/** What a list and a tab call a piece of evidence. */
export function titleOfEvidence({ id, format, header }: Pick<EvidenceRow, 'id' | 'format' | 'header'>): string {
  if (format === 'document') return `Document ${id}`;
  if (header === null) return `${id}, not readable as mail`;
  if (format === 'pdf' || format === 'text')
    return header.subject?.trim() || `${format === 'pdf' ? 'PDF' : 'Text'} ${id}`;
  return header.subject?.trim() || `${id}, no subject`;
}

/** @example sizeInWords(1_600) // '1.6 kB' */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_500) return `${trimmed(bytes / 1_000)} kB`;
  return `${trimmed(bytes / 1_000_000)} MB`;
}

function trimmed(value: number): string {
  return value < 9.95 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US');
}

/** How far the reading of a message can be trusted; the original is always whole. */
export const noteSentences: Readonly<Record<MessageNote, string>> = {
  headersOnly: 'Only the header was read: the body broke a limit or stopped the reader.',
  headerMissing: 'There is no header at all; everything was read as text.',
  headerDamaged: 'Lines of the header that are no header fields were passed over.',
  cutOff: 'The message is larger than the reading limit; what lies beyond is only in the original.',
  textShortened: 'The text is longer than what is shown; the rest is only in the original.',
  listShortened: 'There are more addresses or attachments than are listed; the rest is only in the original.',
  headerCharsetGuessed: 'Letters of the header came without a character set and were read as Windows-1252.',
  textUndecodable: 'Some letters of the text do not fit the character set that the message declares.',
  bareCarriageReturns: 'Lines end in a way that no mail standard allows.',
  embeddedNotRead: 'Messages are attached more deeply than the reader follows.',
  savedAsUtf16: 'The file was saved anew in UTF-16, which no mail program sends.',
  encrypted: 'The message, or a part of it, is encrypted: what is encrypted can be neither read nor searched here.',
  signatureNotVerified: 'The message bears a signature, which this program does not verify.',
  dateMissing: 'The message has no date; its day is that of its import.',
  dateUnreadable: 'The date of the message cannot be read; its day is that of its import.',
};

const sealedBy: Readonly<Record<Protection['by'], string>> = {
  smime: 'S/MIME',
  pgp: 'PGP',
  rights: 'the rights management of Outlook',
};

/** What is told of a message with a seal: never that the seal is good. */
export function sealInWords({ by, is }: Protection): string {
  return is === 'signed'
    ? `Signed with ${sealedBy[by]}. The signature was not verified: nothing here says that it is good, or whose it is.`
    : `Encrypted with ${sealedBy[by]}, whole or in part: what is encrypted is kept as it came, and can be neither read nor searched here.`;
}
