/**
 * One entry as one line of NDJSON whose last member is `"hash"`: the SHA-256 of the line's bytes up to, not including,
 * `,"hash":"..."}`. `prev` lies inside those bytes and makes the chain. Checking hashes the bytes on disk, never re-serialised JSON.
 */
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Digest } from '../kernel/sha256.ts';
import { asWritten } from './as-written.ts';
import { type EntryDraft, type Head, isJournalEntry, type JournalEntry } from './entry.ts';

/** What shared/ has not of its own: the digest, and the text of bytes in UTF-8 (malformed ones decode to U+FFFD). */
export interface LineCodec {
  readonly digest: Digest;
  decode(bytes: Uint8Array): string;
}

/** An entry and its line, with the newline that ends it. */
export interface EncodedLine {
  readonly entry: JournalEntry;
  readonly text: string;
}

const suffixStart = ',"hash":"';
/** In bytes, and in characters: all are ASCII. */
const suffixLength = suffixStart.length + 64 + '"}'.length;

/**
 * Writes a draft as the next entry after `head`. The entry it answers says what the line says, so what is in memory is what a later
 * start will read; it holds the draft's data where these are so. Throws TypeError on a draft that no reader would accept (a bug).
 */
export function encodeLine(draft: EntryDraft, head: Head, recordedAt: Instant, codec: LineCodec): EncodedLine {
  const { actor, type, v, data } = draft;
  const said = { seq: head.seq + 1, device: head.device, recordedAt, actor, type, v, data, prev: head.hash };
  const hashed = JSON.stringify(said).slice(0, -1);
  const hash = codec.digest(hashed);
  const entry = { ...said, data: asWritten(data), hash };
  if (!isJournalEntry(entry)) throw new TypeError(`not a journal entry: ${type}, version ${v}, by ${actor}`);
  return { entry, text: `${hashed}${suffixStart}${hash}"}\n` };
}

/**
 * Reads one line (its bytes without the newline): envelope and hash are checked, its place in the chain is not (verify.ts).
 * Refuses with `journal.unreadable` (not JSON), `journal.envelopeInvalid` or `journal.wrongHash`.
 */
export function readLine(line: Uint8Array, codec: LineCodec): Result<JournalEntry> {
  const text = codec.decode(line);
  const value = parseJson(text);
  if (value === undefined) return refuse('journal.unreadable', 'The line is not JSON.');
  if (!isJournalEntry(value)) return refuse('journal.envelopeInvalid', 'The line is not a journal entry.');
  const isSealed = text.startsWith(suffixStart, text.length - suffixLength);
  if (!isSealed || value.hash !== codec.digest(line.subarray(0, -suffixLength))) {
    return refuse('journal.wrongHash', 'The line is not what was recorded: its hash does not fit.');
  }
  return ok(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
