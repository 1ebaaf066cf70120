import { z } from 'zod';
import { isSeparator } from './mbox-separator.ts';

/** The formats that this version reads. */
export const mailFormatSchema = z.enum(['eml', 'mbox']);
export type MailFormat = z.infer<typeof mailFormatSchema>;

/** How many leading bytes of a file `recogniseFormat` wants to see. */
export const headLength = 65_536;

export type FormatVerdict =
  | { readonly format: MailFormat }
  | { readonly code: 'empty' | 'unsupportedFormat' | 'notMail'; readonly what: string };

/** Leading bytes, as Latin-1 text, of what officers hand over besides mail: so that a refusal can name it. */
const signatures: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0', 'an Outlook .msg file or an old Office document'],
  ['!BDN', 'an Outlook .pst or .ost store'],
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a zip archive or an Office document'],
  ['\xff\xfe', 'text in UTF-16'],
  ['\xfe\xff', 'text in UTF-16'],
];

const fieldLine = /^[!-9;-~]{1,100}[ \t]*:/;
const knownField =
  /(?:^|[\r\n])(?:from|to|cc|date|subject|message-id|received|return-path|mime-version|content-type|delivered-to|sender|reply-to|in-reply-to|references)[ \t]*:/i;

/**
 * What a file is by its first bytes (at most `headLength`), never by its name. An mbox begins with `From ` (RFC 4155), an .eml with
 * RFC 5322 header fields of which at least one is a well-known one; a header too long for the head is given the benefit of the doubt.
 * `what` completes the sentence "the file is ...".
 */
export function recogniseFormat(head: Uint8Array): FormatVerdict {
  if (head.length === 0) return { code: 'empty', what: 'empty' };
  const text = latin1(head);
  const signature = signatures.find(([bytes]) => text.startsWith(bytes));
  if (signature) return { code: 'unsupportedFormat', what: signature[1] };
  const lines = text.replace(/^\xef\xbb\xbf/, '').replace(/^[ \t\r\n]+/, '');
  const [first = '', second = ''] = lines.split(/\r?\n/, 2);
  if (first.startsWith('From ') && isSeparator(first, second, true)) return { format: 'mbox' };
  const fields = lines.split(/\r?\n\r?\n|\r\r/, 1)[0] ?? '';
  const isEndless = head.length >= headLength && fields.length === lines.length;
  if (fieldLine.test(fields) && (knownField.test(fields) || isEndless)) return { format: 'eml' };
  return { code: 'notMail', what: 'not e-mail (it has no mail header)' };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
