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

const fieldStart = /^([!-9;-~]{1,200})[ \t]*:/;

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
  for (let at = 0; at < text.length && count < mostFields; ) {
    const lineFeed = text.indexOf('\n', at);
    const next = lineFeed < 0 ? text.length : lineFeed + 1;
    const line = text
      .slice(at, Math.min(lineFeed < 0 ? text.length : lineFeed, at + longestValue + 300))
      .replace(/\r$/, '');
    isShortened ||= next - at > longestValue + 302;
    at = next;
    if (line === '') break;
    if (count > 0 && /^[ \t]/.test(line)) {
      if (current) isShortened = !append(current, line) || isShortened;
    } else {
      const match = fieldStart.exec(line);
      const name = match?.[1]?.toLowerCase() ?? '';
      if (match) count++;
      else isDamaged ||= !/^>?From /.test(line);
      current = match && wanted.has(name) ? { name, value: line.slice(match[0].length) } : undefined;
      if (current) fields.push(current);
    }
  }
  return { fields: fields.map(({ name, value }) => ({ name, value: value.trim() })), count, isShortened, isDamaged };
}

/** Folded lines are joined as they stand (RFC 5322 2.2.3), as long as there is room. */
function append(field: { value: string }, line: string): boolean {
  if (field.value.length + line.length > longestValue) return false;
  field.value += line;
  return true;
}
