/** What stands in a part, without its transfer encoding, as postal-mime reads it. Undefined where something is unusual. */
import { inCharset } from './plain-charset.ts';
import type { Leaf } from './plain-leaves.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** Characters of a content whose lines are to be joined, or whose bytes are spelled out: the parser needs less for a long one. */
const longestPlainText = 2 ** 20;

export function bytesOf({ head: { encoding }, content }: Leaf): Buffer | undefined {
  if (encoding.includes('base64')) return fromBase64(content);
  const bytes = withoutQuoting(content, encoding);
  return bytes === undefined ? undefined : Buffer.from(bytes, 'latin1');
}

/** Undefined where it is not whole. */
function fromBase64(content: string): Buffer | undefined {
  const packed = content.replaceAll('\n', '');
  const bytes = Buffer.from(packed, 'base64');
  const padding = packed.endsWith('==') ? 2 : packed.endsWith('=') ? 1 : 0;
  // Node passes over what is no Base64, and takes the letters of its form for addresses too.
  const isWhole = bytes.length === (packed.length / 4) * 3 - padding && !packed.includes('-') && !packed.includes('_');
  return isWhole ? bytes : undefined;
}

function withoutQuoting(content: string, encoding: string): string | undefined {
  if (!encoding.includes('quoted-printable')) return content;
  return content.length > longestPlainText ? undefined : decodeQuotedPrintable(content);
}

export function textOf({ head, content }: Leaf): string | undefined {
  if (head.isFlowed && content.length > longestPlainText) return undefined;
  const isBase64 = head.encoding.includes('base64');
  const bytes = isBase64 ? fromBase64(content)?.toString('latin1') : withoutQuoting(content, head.encoding);
  const text = bytes === undefined ? undefined : inCharset(bytes, head.charset);
  return text !== undefined && head.isFlowed ? joinFlowed(text, head.losesSpace) : text;
}

/** In UTF-8, whatever it was sent in, and ending in one line feed. */
export function calendarOf(leaf: Leaf): Buffer | undefined {
  const text = textOf(leaf);
  return text === undefined ? undefined : Buffer.from(`${withoutLast('\n', text.replaceAll('\r\n', '\n'))}\n`);
}

/** Lines that end in a space go on in the next (RFC 3676 4.2), but for the one before a signature. */
function joinFlowed(text: string, losesSpace: boolean): string {
  let joined = '';
  let lineStart = 0;
  /** Spaces at the end of the line so far: whether it goes on, and how many stay, the next line tells. */
  let spaces = 0;
  for (const [index, stuffed] of text.split(/\r?\n/).entries()) {
    const line = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
    if (index > 0) {
      const isSignature = spaces === 1 && joined.length - lineStart === 2 && joined.endsWith('--');
      if (spaces === 0 || isSignature) {
        joined += `${' '.repeat(spaces)}\n`;
        lineStart = joined.length;
        spaces = 0;
      } else if (losesSpace) spaces--;
    }
    const words = withoutLast(' ', line);
    if (words !== '') {
      joined += ' '.repeat(spaces) + words;
      spaces = 0;
    }
    spaces += line.length - words.length;
  }
  return joined + ' '.repeat(spaces);
}

/** Without those of one character at its end. */
function withoutLast(char: string, text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === char) end--;
  return text.slice(0, end);
}
