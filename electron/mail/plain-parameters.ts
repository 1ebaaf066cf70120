/** The value of a structured header field and its parameters (RFC 2045 5.1, RFC 2231), as postal-mime reads them. */
import { inCharset } from './plain-charset.ts';

interface Structured {
  /** Lower case. */
  readonly value: string;
  /** By their names in lower case; those that go on are joined. */
  readonly parameters: ReadonlyMap<string, string>;
}

const mainValue = /^[^;"(\\]*/;
/** A name alone, or one with a value; what stands between a quoted value and the next semicolon is passed over. */
const parameter = /;([^;="(\\]*)(?:=[ \t]*(?:"([^"\\]*)"[^;"(\\]*|([^;"(\\]*)))?/y;

/** `text` is one unfolded line. Undefined where it holds comments, escapes or other slips of the pen. */
export function readStructured(text: string): Structured | undefined {
  const value = mainValue.exec(text)?.[0] ?? '';
  const parameters = new Map<string, string>();
  let end = value.length;
  parameter.lastIndex = end;
  for (let match = parameter.exec(text); match; match = parameter.exec(text)) {
    const [, name = '', quoted, bare = ''] = match;
    const key = name.trim().toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted ?? trimBlanks(bare));
    end = parameter.lastIndex;
  }
  const joined = text.includes('*') ? joinContinued(parameters) : parameters;
  return joined && end === text.length ? { value: trimBlanks(value).toLowerCase(), parameters: joined } : undefined;
}

/** Other spaces than these two are part of a value. */
export function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
}

/** A piece of a value that goes on in others. */
interface Section {
  readonly number: number;
  readonly text: string;
  /** In hexadecimal where it is not ASCII. */
  readonly isEncoded: boolean;
}

/** `name*0*=utf-8''%C3%A9; name*1=b` is the parameter `name` (RFC 2231 3 and 4), and counts before one that says it in one piece. */
function joinContinued(parameters: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  const sections = new Map<string, Section[]>();
  for (const [key, text] of parameters) {
    const [mark, digits = '0'] = /\*(?:(\d+)\*?)?$/.exec(key) ?? [];
    if (mark === undefined) continue;
    const name = key.slice(0, -mark.length);
    const section = { number: Number(digits), text, isEncoded: mark.endsWith('*') };
    sections.set(name, [...(sections.get(name) ?? []), section]);
  }
  const joined = new Map(parameters);
  for (const [name, ofName] of sections) {
    const value = joinSections(ofName.sort((a, b) => a.number - b.number));
    if (value === undefined) return undefined;
    joined.set(name, value);
  }
  return joined;
}

/** Undefined where there are two beginnings, or where a section is encoded and not in ASCII all the same. */
function joinSections(sections: readonly Section[]): string | undefined {
  if (sections[1]?.number === 0) return undefined;
  let value = '';
  let charset = 'utf-8';
  let bytes = '';
  for (const [index, { number, text, isEncoded }] of sections.entries()) {
    if (!isEncoded) {
      value += text;
      continue;
    }
    if (/[^\t\x20-\x7e]/.test(text)) return undefined;
    const [, named = '', encoded = text] = (number === 0 && /^([^']*)'[^']*'(.*)$/.exec(text)) || [];
    if (named !== '') charset = named.trim().toLowerCase();
    bytes += encoded.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    // A character of several bytes may be cut between two sections.
    if (sections[index + 1]?.isEncoded) continue;
    const decoded = inCharset(bytes, charset);
    if (decoded === undefined) return undefined;
    value += decoded;
    bytes = '';
  }
  return value;
}
