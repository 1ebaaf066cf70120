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
  /\s+|<<|>>|\[|\]|<([0-9A-Fa-f\s]*)>|\((?:\\.|[^\\()])*\)|\/([^\s/[\]<>()]*)|([+-]?(?:\d+\.?\d*|\.\d+))(?=[\s/[\]<>()]|$)|[^\s/[\]<>()]+/gy;

/** Cuts a content stream into operations. Literal strings are read without escapes or nesting: our own streams have none. */
export function operationsOf(stream: string): Operation[] {
  const operations: Operation[] = [];
  const stack: Operand[][] = [[]];
  const push = (operand: Operand) => stack.at(-1)?.push(operand);
  token.lastIndex = 0;
  for (let match = token.exec(stream); match; match = token.exec(stream)) {
    const [text, hex, name, number] = match;
    if (/^\s/.test(text)) continue;
    if (text === '[' || text === '<<') stack.push([]);
    else if (text === ']') push({ kind: 'array', elements: stack.pop() ?? [] });
    else if (text === '>>') push({ kind: 'dictionary', entries: entriesOf(stack.pop() ?? []) });
    else if (hex !== undefined) push({ kind: 'string', hex: hex.replace(/\s/g, '').toUpperCase() });
    else if (text.startsWith('('))
      push({ kind: 'string', hex: Buffer.from(text.slice(1, -1), 'latin1').toString('hex').toUpperCase() });
    else if (name !== undefined) push({ kind: 'name', value: name });
    else if (number !== undefined) push({ kind: 'number', value: Number(number) });
    else operations.push({ operator: text, operands: stack.splice(0, stack.length, []).flat() });
  }
  return operations;
}

function entriesOf(operands: readonly Operand[]): Map<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [key, value] = [operands[index], operands[index + 1]];
    if (key?.kind === 'name' && value) entries.set(key.value, value);
  }
  return entries;
}
