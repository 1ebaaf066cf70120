/** The fields of a part's header that say how its body is read, where they are written plainly. */

export interface PlainHead {
  /** Lower-case media type. */
  readonly type: string;
  /** Of a multipart, and only of one. */
  readonly boundary?: string | undefined;
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
const contentField = /content-(type|transfer-encoding|disposition|id)[ \t]*(?:(:)|(?=\n|$))/iy;

/** `lines` without the empty line after them, ending in LF, each byte one character. Undefined where something is unusual. */
export function readPlainHead(lines: string): PlainHead | undefined {
  if (/^[ \t]/.test(lines)) return undefined;
  const fields = readContentFields(lines);
  if (!fields) return undefined;
  const type = readStructured(fields.get('type') ?? 'text/plain');
  const disposition = readStructured(fields.get('disposition') ?? '');
  const encoding = fields.get('transfer-encoding') ?? '';
  if (!type || !disposition || type.value === '' || isUnusual(type) || /["()\\]/.test(encoding)) return undefined;
  return {
    type: type.value,
    boundary: type.value.startsWith('multipart/') ? type.parameters.get('boundary') : undefined,
    charset: (type.parameters.get('charset') || 'utf-8').trim().toLowerCase(),
    isFlowed: type.parameters.get('format')?.toLowerCase() === 'flowed',
    losesSpace: type.parameters.get('delsp')?.toLowerCase() === 'yes',
    encoding: /[\w-]+/.exec(encoding)?.[0].toLowerCase() ?? '',
    disposition: disposition.value,
    name: disposition.parameters.get('filename') || type.parameters.get('name'),
    contentId: fields.get('id') || undefined,
  };
}

/** Of a field that stands there twice the first counts, here as in postal-mime. */
function readContentFields(lines: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  for (let at = 0; at < lines.length; at = endOfLine(lines, at)) {
    contentField.lastIndex = at;
    const [found, name = '', colon] = contentField.exec(lines) ?? [];
    if (found === undefined) continue;
    const folded = lines.slice(at + found.length, endOfField(lines, at));
    if (!colon || folded.length > longestValue || !/^[\t\n\x20-\x7e]*$/.test(folded)) return undefined;
    const key = name.toLowerCase();
    if (!fields.has(key)) fields.set(key, folded.replaceAll('\n', '').trim());
  }
  return fields;
}

/** Where the next line begins. */
function endOfLine(lines: string, at: number): number {
  return lines.indexOf('\n', at) + 1 || lines.length;
}

/** Where the next field begins: a line that begins with a blank goes on with the one before. */
function endOfField(lines: string, at: number): number {
  let end = endOfLine(lines, at);
  while (lines[end] === ' ' || lines[end] === '\t') end = endOfLine(lines, end);
  return end;
}

/** Types that mean more than their parts, and a multipart that does not say how it is cut. */
function isUnusual({ value, parameters }: Structured): boolean {
  if (/^(?:text\/calendar|application\/ics|multipart\/digest)$/.test(value)) return true;
  return value.startsWith('multipart/') && !parameters.get('boundary');
}

interface Structured {
  /** Lower case. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const firstToken = /^[^\s;"\\()=]*/;
const parameter = /[ \t]*;[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"([^"\\]*)"|([^\s;"\\()]*))/y;

/** A value and its parameters (RFC 2045 5.1). Comments, escapes, continuations (RFC 2231) and slips of the pen are unusual. */
function readStructured(text: string): Structured | undefined {
  const value = firstToken.exec(text)?.[0] ?? '';
  const parameters = new Map<string, string>();
  parameter.lastIndex = value.length;
  let end = value.length;
  for (let match = parameter.exec(text); match; match = parameter.exec(text)) {
    const [, name = '', quoted, bare = ''] = match;
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), quoted ?? bare);
    end = parameter.lastIndex;
  }
  return /^[ \t]*;?[ \t]*$/.test(text.slice(end)) ? { value: value.toLowerCase(), parameters } : undefined;
}
