import { z } from 'zod';
import { isSeparator } from './mbox-separator.ts';
import { mediaTypeOf } from './media-type.ts';

/**
 * What a piece of evidence is read as. `text` and `pdf` may be releases under FOIA, which hold many messages as text; a `document` is kept
 * as it is, and only its media type is told.
 */
export const mailFormatSchema = z.enum([
  'eml',
  'mbox',
  'msg',
  'emlx',
  'mhtml',
  'tnef',
  'pst',
  'text',
  'pdf',
  'document',
]);
export type MailFormat = z.infer<typeof mailFormatSchema>;

/** Whether nobody sent it as it is: a release on paper or as text, which may print messages, and a file that is kept as it is. */
export function isDocument(format: MailFormat): boolean {
  return format === 'document' || format === 'pdf' || format === 'text';
}

/** How many leading bytes of a file `recogniseFormat` wants to see. */
export const headLength = 65_536;

/** Of every compound file (MS-CFB 2.2): Outlook's .msg, and Office documents before 2007. */
export const compoundFileSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** An archive is opened, and what it holds is recognised each by itself. */
export type FormatVerdict = { readonly format: MailFormat } | { readonly archive: 'zip' } | { readonly code: 'empty' };

/** What a .msg calls its storages (MS-OXMSG 2.2), in UTF-16 as a directory has it. */
const msgStorage = [...'__substg1.0_'].join('\0');

const fieldLine = /^[!-9;-~]{1,100}[ \t]*:/;
const knownField =
  /(?:^|[\r\n])(?:from|to|cc|date|subject|message-id|received|return-path|mime-version|content-type|delivered-to|sender|reply-to|in-reply-to|references)[ \t]*:/i;

/**
 * What a file is by its first bytes (at most `headLength`), never by its name. An mbox begins with `From ` (RFC 4155), an .eml with
 * RFC 5322 header fields of which at least one is a well-known one; a header too long for the head is given the benefit of the doubt.
 * Of a compound file the head must hold the directory, wherever in the file it stands. What is nothing else is a document.
 */
export function recogniseFormat(head: Uint8Array): FormatVerdict {
  if (head.length === 0) return { code: 'empty' };
  const bytes = latin1(head);
  const binary = binaryFormat(bytes);
  if (binary) return binary;
  const lines = asciiOf(bytes)
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/^[ \t\r\n]+/, '');
  const [first = '', second = ''] = lines.split(/\r?\n/, 2);
  if (first.startsWith('From ') && isSeparator(first, second, true)) return { format: 'mbox' };
  if (/^\d{1,12}[ \t]*$/.test(first) && isHeader(lines.slice(first.length).trimStart(), false))
    return { format: 'emlx' };
  if (isHeader(lines, head.length >= headLength)) return { format: isWebArchive(lines) ? 'mhtml' : 'eml' };
  // Some programs write a few bytes before the mark; ISO 32000-1, annex H, implementation note 13, allows 1024. A message may speak of it, too.
  if (bytes.slice(0, 1024).includes('%PDF-')) return { format: 'pdf' };
  return { format: isText(lines) ? 'text' : 'document' };
}

function binaryFormat(bytes: string): FormatVerdict | undefined {
  if (bytes.startsWith(compoundFileSignature)) return { format: bytes.includes(msgStorage) ? 'msg' : 'document' };
  if (bytes.startsWith('!BDN')) return { format: 'pst' };
  // MS-OXTNEF 2.1.3.1: TNEFSignature.
  if (bytes.startsWith('\x78\x9f\x3e\x22')) return { format: 'tnef' };
  if (bytes.startsWith('%PDF-')) return { format: 'pdf' };
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === 'application/zip') return { archive: 'zip' };
  return mediaType ? { format: 'document' } : undefined;
}

/** Text in UTF-16 has a byte order mark; without its zero bytes ASCII stands there, which is all that is looked for. */
function asciiOf(bytes: string): string {
  return /^(?:\xff\xfe|\xfe\xff)/.test(bytes) ? bytes.slice(2).replaceAll('\0', '') : bytes;
}

function isHeader(lines: string, isCut: boolean): boolean {
  const fields = lines.split(/\r?\n\r?\n|\r\r/, 1)[0] ?? '';
  const isEndless = isCut && fields.length === lines.length;
  return fieldLine.test(fields) && (knownField.test(fields) || isEndless);
}

/** A saved web page (RFC 2557) has a header as a message has, but nobody sent it. */
function isWebArchive(lines: string): boolean {
  const fields = lines.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const isRelated = /^content-type[ \t]*:\s*multipart\/related/im.test(fields);
  return isRelated && !/^(?:to|message-id|received|return-path)[ \t]*:/im.test(fields);
}

function isText(lines: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells text from other bytes
  return !/[\x00-\x06\x0e-\x1a]/.test(lines);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
