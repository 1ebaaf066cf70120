import { isSeparator, longestSeparator, lookAhead } from './mbox-separator.ts';

/**
 * One message of a mailbox file, in byte offsets of the file; spans follow each other without gaps, so that joined they give the
 * file back. The message's own bytes, the ones that are hashed and read, are `messageStart` to `messageEnd`: all after the
 * separator line and its line break, without the one empty line that RFC 4155 puts after each message. `>From ` stays as it stands.
 */
export interface MboxSpan {
  readonly start: number;
  readonly messageStart: number;
  readonly messageEnd: number;
  readonly end: number;
}

export interface MboxSplitter {
  /** Takes the next bytes of the file, however it is cut, and gives the messages that are now known to be whole. */
  push(chunk: Uint8Array): MboxSpan[];
  /** Says that the file is at its end, and gives what is left. */
  end(): MboxSpan[];
}

/** Bytes as characters, one each: a port, since the platform searches and reads them faster than a loop of ours. */
export interface Ascii {
  /** The index of `text` within the bytes, from index `from` on, or -1. */
  indexOf(bytes: Uint8Array, text: string, from: number): number;
  /** What stands from index `start` to `end`, or to the end of the bytes. */
  textOf(bytes: Uint8Array, start: number, end: number): string;
}

interface Separator {
  /** Of the `From ` line. */
  readonly start: number;
  /** First byte after the line. */
  readonly end: number;
  /** Bytes of the empty line before it: 0, 1 or 2 (CRLF). */
  readonly emptyLine: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** What may stand before `From `, and what a separator that is cut in two needs kept: CR LF CR LF. */
const history = 4;

/** Finds the messages of an mbox file in one pass; holds at most a few kilobytes between chunks. Bytes before the first separator are a span of their own. */
export function createMboxSplitter(ascii: Ascii): MboxSplitter {
  let held: Uint8Array = new Uint8Array(0);
  let room: Uint8Array = new Uint8Array(0);
  let heldAt = 0;
  let searchedTo = 0;
  let open: Separator = { start: 0, end: 0, emptyLine: 0 };

  const next = (from: number) => nextFrom(held, Math.max(0, from), heldAt === 0, ascii);

  function scan(isLast: boolean): MboxSpan[] {
    const spans: MboxSpan[] = [];
    let keepFrom = isLast ? held.length : held.length - history - 5;
    for (let at = next(searchedTo - heldAt); at >= 0; at = next(at + 1)) {
      if (!isLast && held.length - at < longestSeparator + lookAhead) {
        keepFrom = at - history;
        break;
      }
      searchedTo = heldAt + at + 1;
      const separator = separatorAt(held, at, heldAt, ascii);
      if (!separator) continue;
      if (separator.start > 0) spans.push(spanBetween(open, separator));
      open = separator;
    }
    forgetBefore(Math.max(0, keepFrom));
    return spans;
  }

  /** What is kept is copied: the caller may fill its chunk anew, and so may `take` its room. */
  function forgetBefore(index: number): void {
    held = new Uint8Array(held.subarray(index));
    heldAt += index;
    searchedTo = Math.max(searchedTo, heldAt + (heldAt === 0 ? 0 : history - 1));
  }

  function take(chunk: Uint8Array): void {
    const length = held.length + chunk.length;
    if (room.length < length) room = new Uint8Array(length);
    room.set(held);
    room.set(chunk, held.length);
    held = room.subarray(0, length);
  }

  return {
    push(chunk) {
      if (held.length === 0) held = chunk;
      else take(chunk);
      return scan(false);
    },
    end() {
      const tail = held.slice(-history);
      const fileEnd = heldAt + held.length;
      const spans = scan(true);
      if (fileEnd > 0) spans.push(spanBetween(open, { start: fileEnd, end: fileEnd, emptyLine: emptyLineAtEnd(tail) }));
      return spans;
    },
  };
}

function spanBetween(open: Separator, next: Separator): MboxSpan {
  return {
    start: open.start,
    messageStart: open.end,
    messageEnd: Math.max(open.end, next.start - next.emptyLine),
    end: next.start,
  };
}

/** The separator whose `From ` begins at `at`, if it is one. The caller has made sure that its line and the look-ahead are there. */
function separatorAt(bytes: Uint8Array, at: number, base: number, ascii: Ascii): Separator | undefined {
  const lineEnd = bytes.indexOf(lineFeed, at);
  const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
  if (end - at > longestSeparator) return undefined;
  const emptyLine = emptyLineBefore(bytes, at, base);
  const isFirst = base + at === 0;
  if (!isSeparator(ascii.textOf(bytes, at, end), ascii.textOf(bytes, end, end + lookAhead), isFirst || emptyLine > 0))
    return undefined;
  return { start: base + at, end: base + end, emptyLine };
}

/** Length of the empty line that ends at `at`, line break included; an empty line may be the file's first. */
function emptyLineBefore(bytes: Uint8Array, at: number, base: number): number {
  if (at < 1 || bytes[at - 1] !== lineFeed) return 0;
  const length = bytes[at - 2] === carriageReturn ? 2 : 1;
  const isAtStart = base + at - length === 0;
  return isAtStart || bytes[at - length - 1] === lineFeed ? length : 0;
}

function emptyLineAtEnd(tail: Uint8Array): number {
  return emptyLineBefore(tail, tail.length, 1);
}

const lineBegin = 'From ';

/** Index of the `F` of the next `From ` at the start of a line, from index `from` on, or -1. */
function nextFrom(bytes: Uint8Array, from: number, isFileStart: boolean, ascii: Ascii): number {
  for (let at = ascii.indexOf(bytes, lineBegin, from); at >= 0; at = ascii.indexOf(bytes, lineBegin, at + 1))
    if (at === 0 ? isFileStart : bytes[at - 1] === lineFeed) return at;
  return -1;
}
