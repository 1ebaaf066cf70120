import { fileKind } from './file-kind.ts';
import type { FileReceipt } from './import-receipt.ts';
import type { MailFormat } from './mail-format.ts';

const kinds: Readonly<Record<Exclude<MailFormat, 'document'>, string>> = {
  eml: 'message',
  mbox: 'mailbox (mbox)',
  msg: 'Outlook message',
  emlx: 'Apple message',
  mhtml: 'web archive',
  tnef: 'winmail.dat of Outlook',
  pst: 'Outlook store',
  text: 'text',
  pdf: 'PDF',
};

/** What a file of an import is, by its content and not by its name. @example importedKind({ format: 'document', mediaType: 'image/png' }) // 'picture (PNG)' */
export function importedKind({ format, mediaType }: Pick<FileReceipt, 'format' | 'mediaType'>): string {
  if (format === null) return 'not read';
  return format === 'document' ? fileKind(mediaType ?? null) : kinds[format];
}
