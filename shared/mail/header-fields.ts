/** One header field; the value unfolded, each byte one character (Latin-1), not yet decoded. */
export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** Longest value kept of one field, in bytes: some thousand addresses. */
const longestValue = 262_144;

/** A header with more fields than this is an attack; the well-known fields beyond it are not looked for. */
const mostFields = 1_000_000;

const fieldStart = /[!-9;-~]{1,200}[ \t]*:/y;

export interface HeaderReading {
  readonly fields: readonly HeaderField[];
  /** Number of fields, kept or not. */
  readonly count: number;
  /** A value was longer than is kept. */
  readonly isShortened: boolean;
  /** Lines that are neither a field nor the folding of one were passed over. */
  readonly isDamaged: boolean;
}

/**
 * Reads the header of a message (RFC 5322 2.2) from its bytes as Latin-1 text, keeping only the named fields, in their order. Ends
 * at the first empty line. A line that is neither field nor folding is passed over, and so is the `From ` line that some mailboxes
 * leave before the first field. Takes LF and CRLF.
 */
export function readHeaderFields(text: string, wanted: ReadonlySet<string>): HeaderReading {
  const fields: { name: string; value: string }[] = [];
  let current: { name: string; value: string } | undefined;
  let isShortened = false;
  let isDamaged = false;
  let count = 0;
  for (let at = 0, next = 0; at < text.length && count < mostFields; at = next) {
    next = text.indexOf('\n', at) + 1 || text.length;
    if (isEmptyLine(text, at)) break;
    isShortened ||= next - at > longestValue + 302;
    const end = Math.min(next, at + longestValue + 300);
    if (count > 0 && (text[at] === ' ' || text[at] === '\t')) {
      if (current) isShortened = !append(current, withoutBreak(text, at, end)) || isShortened;
      continue;
    }
    fieldStart.lastIndex = at;
    const isField = fieldStart.test(text);
    const value = fieldStart.lastIndex;
    const name = isField
      ? text
          .slice(at, value - 1)
          .trimEnd()
          .toLowerCase()
      : '';
    if (isField) count++;
    else isDamaged ||= !/^>?From /.test(text.slice(at, at + 6));
    current = wanted.has(name) ? { name, value: withoutBreak(text, value, end) } : undefined;
    if (current) fields.push(current);
  }
  return { fields: fields.map(({ name, value }) => ({ name, value: value.trim() })), count, isShortened, isDamaged };
}

function isEmptyLine(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && (at + 1 === text.length || text[at + 1] === '\n'));
}

/** What stands from one place to another, without the line break at its end. */
function withoutBreak(text: string, from: number, to: number): string {
  let end = to;
  if (text[end - 1] === '\n') end--;
  if (text[end - 1] === '\r') end--;
  return text.slice(from, end);
}

/** Folded lines are joined as they stand (RFC 5322 2.2.3), as long as there is room. */
function append(field: { value: string }, line: string): boolean {
  if (field.value.length + line.length > longestValue) return false;
  field.value += line;
  return true;
}
