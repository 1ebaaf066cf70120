/** Where a message is cut into its parts: by the delimiters of its multiparts, which are looked for in place of reading line by line. */
import { type PlainHead, readPlainHead } from './plain-head.ts';

/** A multipart whose parts are being read. */
interface Multipart {
  /** The boundary with the two hyphens before it. */
  readonly delimiter: string;
  /** The closest multipart/alternative, this one included: its texts are one body in several forms. */
  readonly alternative: object | undefined;
  /** Of parts that do not say theirs (RFC 2046 5.1.5). */
  readonly impliedType: string;
}

/** A part that is no multipart; each byte of its content, still in its transfer encoding, is one character. */
export interface Leaf {
  readonly head: PlainHead;
  readonly content: string;
  readonly alternative: object | undefined;
}

const deepestPlain = 8;
const mostPlainParts = 1_000;
/** Characters of all heads together; postal-mime gives up at 2 MiB of them. */
const longestHeads = 2 ** 20;

/** The parts in their order, with all their levels. Undefined where something is unusual. `text` has a byte in each character, and lines that end in LF. */
export function leavesOf(text: string): Leaf[] | undefined {
  const leaves: Leaf[] = [];
  const open: Multipart[] = [];
  let heads = 0;
  for (let from: number | undefined = 0; from !== undefined; ) {
    let next = nextDelimiter(text, from, open);
    const part = text.slice(from, next?.at);
    const emptyLine = part.startsWith('\n') ? 0 : part.indexOf('\n\n') + 1 || part.length;
    const head = readPlainHead(part.slice(0, emptyLine), open.at(-1)?.impliedType);
    heads += emptyLine;
    if (!head || open.length > deepestPlain || heads > longestHeads || leaves.length > mostPlainParts) return undefined;
    const alternative = head.type === 'multipart/alternative' ? head : open.at(-1)?.alternative;
    if (!head.isMultipart) {
      leaves.push({ head, alternative, content: whole(part.slice(emptyLine + 1)) });
    } else if (head.boundary && emptyLine < part.length) {
      const impliedType = head.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
      open.push({ delimiter: `--${head.boundary}`, alternative, impliedType });
      next = nextDelimiter(text, from + emptyLine + 1, open);
    }
    while (next?.isLast) {
      open.length = next.level;
      next = nextDelimiter(text, next.end, open);
    }
    if (next) open.length = next.level + 1;
    from = next?.end;
  }
  return leaves;
}

/** Every line counts with its line break, that of the message's last line too. */
function whole(lines: string): string {
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}

interface Delimiter {
  /** Where its line begins, and where the next one does. */
  readonly at: number;
  readonly end: number;
  /** Of the open multiparts, from the outermost. */
  readonly level: number;
  readonly isLast: boolean;
}

/** The next line that delimits parts of an open multipart, from the beginning of a line on. */
function nextDelimiter(text: string, from: number, open: readonly Multipart[]): Delimiter | undefined {
  if (open.length === 0) return undefined;
  for (let at = text.startsWith('--', from) ? from : lineAt(text, from); at > 0; at = lineAt(text, at)) {
    for (let level = open.length - 1; level >= 0; level--) {
      const { delimiter } = open[level] as Multipart;
      if (!text.startsWith(delimiter, at)) continue;
      const end = text.indexOf('\n', at) + 1 || text.length;
      const rest = /^(--)?[ \t]*\n?$/.exec(text.slice(at + delimiter.length, end));
      if (rest) return { at, end, level, isLast: rest[1] !== undefined };
    }
  }
  return undefined;
}

/** Where the next line that begins with two hyphens does so; 0 where there is none. */
function lineAt(text: string, from: number): number {
  return text.indexOf('\n--', from) + 1;
}
