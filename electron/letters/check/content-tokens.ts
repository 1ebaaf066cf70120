/** What an operator may be given; strings are their bytes in hexadecimal digits. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly hex: string }
  | { readonly kind: 'array'; readonly elements: readonly Operand[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, Operand> };

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const token =
  /[\s\0]+|%[^\r\n]*|<<|>>|\[|\]|<([0-9A-Fa-f\s]*)>|(\()|\/([^\s\0/[\]<>(){}%]*)|([+-]*(?:\d+\.?\d*|\.\d+))(?=[\s\0/[\]<>()%]|$)|[^\s\0/[\]<>()%]+|[\s\S]/gy;

/** Cuts a content stream, given as one character a byte, into operations (ISO 32000-1, 7.8.2). The data of inline images are skipped. */
export function operationsOf(stream: string): Operation[] {
  const operations: Operation[] = [];
  const stack: Operand[][] = [[]];
  const push = (operand: Operand) => stack.at(-1)?.push(operand);
  const close = () => (stack.length > 1 ? stack.pop() : undefined) ?? [];
  token.lastIndex = 0;
  for (let match = token.exec(stream); match; match = token.exec(stream)) {
    const [text, hex, open, name, number] = match;
    const code = text.charCodeAt(0);
    if (code <= 32 || code === 37) continue;
    if (hex !== undefined) push({ kind: 'string', hex: evenDigits(hex) });
    else if (number !== undefined) push({ kind: 'number', value: Number(number.replace(/^[+-]*(?=[+-])/, '')) });
    else if (name !== undefined) push({ kind: 'name', value: nameText(name) });
    else if (open !== undefined) {
      const literal = literalString(stream, token.lastIndex);
      push({ kind: 'string', hex: literal.hex });
      token.lastIndex = literal.end;
    } else if (text === '[' || text === '<<') stack.push([]);
    else if (text === ']') push({ kind: 'array', elements: close() });
    else if (text === '>>') push({ kind: 'dictionary', entries: entriesOf(close()) });
    else {
      operations.push({ operator: text, operands: stack.splice(0, stack.length, []).flat() });
      if (text === 'ID') token.lastIndex = endOfImage(stream, token.lastIndex);
    }
  }
  return operations;
}

function evenDigits(hex: string): string {
  const digits = hex.replace(/\s/g, '').toUpperCase();
  return digits.length % 2 === 0 ? digits : `${digits}0`;
}

function nameText(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a literal string whose parenthesis opened before `start`, escapes undone, and where it ends. */
function literalString(stream: string, start: number): { readonly hex: string; readonly end: number } {
  let text = '';
  let depth = 1;
  let at = start;
  for (; at < stream.length; at += 1) {
    const sign = stream[at] ?? '';
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(stream.slice(at + 1, at + 4))?.[0];
      const next = stream[at + 1] ?? '';
      if (octal) text += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      else if (next !== '\n' && next !== '\r') text += escapes[next] ?? next;
      at += octal ? octal.length : 1;
      continue;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) break;
    text += sign;
  }
  return { hex: Buffer.from(text, 'latin1').toString('hex').toUpperCase(), end: at + 1 };
}

function endOfImage(stream: string, start: number): number {
  const end = /[\s\0]EI(?=[\s\0]|$)/g;
  end.lastIndex = start;
  return end.exec(stream) ? end.lastIndex - 2 : stream.length;
}

function entriesOf(operands: readonly Operand[]): Map<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [key, value] = [operands[index], operands[index + 1]];
    if (key?.kind === 'name' && value) entries.set(key.value, value);
  }
  return entries;
}
