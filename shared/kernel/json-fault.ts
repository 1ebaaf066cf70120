/** Where a text stops being JSON (RFC 8259): engines say it for some faults only, and each in other words. */

export interface JsonFault {
  /** Both begin with 1; a column counts UTF-16 units, as editors do. */
  readonly line: number;
  readonly column: number;
}

type Token = 'value' | 'string' | '{' | '}' | '[' | ']' | ',' | ':' | 'end';
type Awaited = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or close' | 'end';

const space = /[ \t\r\n]*/y;
// Between the quotes anything from U+0020 on but the quote and the backslash.
const string = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** The first place at which a text is not JSON; undefined for JSON. Never throws, however deep the text is nested. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let awaited: Awaited = 'value';
  for (let at = 0; ; ) {
    at += lengthAt(space, text, at);
    const { token, length } = tokenAt(text, at);
    const next = after(awaited, token, open);
    if (next === undefined) return placeOf(text, at);
    if (token === 'end') return undefined;
    awaited = next;
    at += length;
  }
}

/** What may follow a token, or undefined where the token itself may not stand. Keeps the list of what is open. */
function after(awaited: Awaited, token: Token | undefined, open: ('{' | '[')[]): Awaited | undefined {
  const top = open.at(-1);
  const isValueAwaited = awaited === 'value' || awaited === 'value or ]';
  const closes = (token === '}' && top === '{') || (token === ']' && top === '[');
  if (token === '{' || token === '[') {
    if (!isValueAwaited) return undefined;
    open.push(token);
    return token === '{' ? 'name or }' : 'value or ]';
  }
  if (closes) {
    if (awaited !== ', or close' && awaited !== 'name or }' && awaited !== 'value or ]') return undefined;
    open.pop();
    return open.length > 0 ? ', or close' : 'end';
  }
  if (token === 'string' && (awaited === 'name' || awaited === 'name or }')) return ':';
  if ((token === 'string' || token === 'value') && isValueAwaited) return top ? ', or close' : 'end';
  if (token === ':' && awaited === ':') return 'value';
  if (token === ',' && awaited === ', or close') return top === '{' ? 'name' : 'value';
  return token === 'end' && awaited === 'end' ? 'end' : undefined;
}

function tokenAt(text: string, at: number): { token: Token | undefined; length: number } {
  const character = text[at];
  if (character === undefined) return { token: 'end', length: 0 };
  if (isPunctuation(character)) return { token: character, length: 1 };
  if (character === '"') {
    const length = lengthAt(string, text, at);
    return { token: length > 0 ? 'string' : undefined, length };
  }
  const length = lengthAt(scalar, text, at);
  return { token: length > 0 ? 'value' : undefined, length };
}

function isPunctuation(character: string): character is '{' | '}' | '[' | ']' | ',' | ':' {
  return '{}[],:'.includes(character);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function placeOf(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
