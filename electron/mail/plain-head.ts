/** The fields of a part's header that say how its body is read, where they are written plainly. */
import { readStructured, trimBlanks } from './plain-parameters.ts';

export interface PlainHead {
  /** Lower-case media type. */
  readonly type: string;
  readonly isMultipart: boolean;
  /** Of a multipart, and only of one; without it the multipart has no parts. */
  readonly boundary: string | undefined;
  /** Lower case. */
  readonly charset: string;
  /** Text whose lines are to be joined (RFC 3676). */
  readonly isFlowed: boolean;
  /** Lines that are joined lose the space at their end (RFC 3676 4.5, DelSp). */
  readonly losesSpace: boolean;
  /** The transfer encoding in lower case. */
  readonly encoding: string;
  /** Lower case; empty where there is none. */
  readonly disposition: string;
  /** Of the file, not decoded. */
  readonly name: string | undefined;
  /** With its angle brackets. */
  readonly contentId: string | undefined;
}

const longestValue = 1_000;
const contentField = /^content-(type|transfer-encoding|disposition|id)[ \t]*(?:(:)|$)/gim;

/** `lines` without the empty line after them, ending in LF, each byte one character. Undefined where something is unusual. */
export function readPlainHead(lines: string, impliedType = 'text/plain'): PlainHead | undefined {
  if (lines.startsWith(' ') || lines.startsWith('\t')) return undefined;
  const fields = readContentFields(lines);
  if (!fields) return undefined;
  const type = readStructured(fields.get('type') ?? impliedType);
  const disposition = readStructured(fields.get('disposition') ?? '');
  const encoding = fields.get('transfer-encoding') ?? '';
  if (!type || !disposition || type.value === '' || /["()\\]/.test(encoding)) return undefined;
  const isMultipart = /^multipart\/./.test(type.value);
  const boundary = isMultipart ? type.parameters.get('boundary') : undefined;
  if (boundary && /[^\t\x20-\x7e]/.test(boundary)) return undefined;
  return {
    type: type.value,
    isMultipart,
    boundary,
    charset: (type.parameters.get('charset') || 'utf-8').trim().toLowerCase(),
    isFlowed: type.parameters.get('format')?.toLowerCase() === 'flowed',
    losesSpace: type.parameters.get('delsp')?.toLowerCase() === 'yes',
    encoding: /[\w-]+/.exec(encoding)?.[0].toLowerCase() ?? '',
    disposition: disposition.value,
    name: disposition.parameters.get('filename') || type.parameters.get('name'),
    contentId: trimBlanks(fields.get('id') ?? '') || undefined,
  };
}

/** Of a field that stands there twice the first counts, here as in postal-mime. */
function readContentFields(lines: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  contentField.lastIndex = 0;
  for (let match = contentField.exec(lines); match; match = contentField.exec(lines)) {
    const [found, name = '', colon] = match;
    const folded = lines.slice(match.index + found.length, endOfField(lines, match.index));
    if (!colon || folded.length > longestValue || /[^\t\n\x20-\x7e\x80-\xff]/.test(folded)) return undefined;
    const key = name.toLowerCase();
    if (!fields.has(key)) fields.set(key, decodeUtf8(folded.replaceAll('\n', '')));
  }
  return fields;
}

/** Names of files stand there in UTF-8 (RFC 6532). */
function decodeUtf8(latin1: string): string {
  return /[\x80-\xff]/.test(latin1) ? Buffer.from(latin1, 'latin1').toString() : latin1;
}

/** Where the next field begins: a line that begins with a blank goes on with the one before. */
function endOfField(lines: string, at: number): number {
  let end = endOfLine(lines, at);
  while (lines[end] === ' ' || lines[end] === '\t') end = endOfLine(lines, end);
  return end;
}

function endOfLine(lines: string, at: number): number {
  return lines.indexOf('\n', at) + 1 || lines.length;
}
