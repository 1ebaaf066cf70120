/** Verifies one device's log line by line; whoever holds the bytes feeds it. */
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type DeviceId, emptyHead, type Head, headOf, type JournalEntry } from './entry.ts';
import { type LineCodec, readLine } from './line.ts';
import { shareStrings } from './share-strings.ts';

/** After the first bad line it accepts nothing more: what follows a break proves nothing. */
export interface ChainVerifier {
  /**
   * The next line's bytes, without the newline. Answers its entry, or refuses with the first bad place: `detail.seq` is the seq that should
   * stand there; the code is `journal.unreadable`, `.envelopeInvalid`, `.wrongHash`, `.otherDevice`, `.seqGap`, `.wrongPrev` or `.timeBackwards`.
   */
  accept(line: Uint8Array): Result<JournalEntry>;
  /** The head of what was accepted so far. */
  head(): Head;
}

/** A verifier that stands before the first entry of `device`'s log. */
export function createChainVerifier(device: DeviceId, codec: LineCodec): ChainVerifier {
  const start = emptyHead(device);
  let last: JournalEntry | undefined;
  let broken: Refusal | undefined;

  function accept(line: Uint8Array): Result<JournalEntry> {
    if (broken) return broken;
    const read = readLine(line, codec);
    const fault = read.ok ? misplaced(read.value, last, start) : read;
    if (fault) {
      broken = refuse(fault.code, fault.message, { ...fault.detail, seq: (last?.seq ?? 0) + 1 });
      return broken;
    }
    if (!read.ok) return read;
    last = last ? shareStrings(read.value, { ...last, prev: last.hash }) : read.value;
    return ok(last);
  }

  return { accept, head: () => (last ? headOf(last) : start) };
}

function misplaced(entry: JournalEntry, last: JournalEntry | undefined, start: Head): Refusal | undefined {
  const head = last ?? start;
  if (entry.device !== start.device)
    return refuse('journal.otherDevice', `The entry belongs to the log of device ${entry.device}.`);
  if (entry.seq !== head.seq + 1)
    return refuse('journal.seqGap', `Entry ${head.seq + 1} is missing: entry ${entry.seq} stands in its place.`);
  if (entry.prev !== head.hash)
    return refuse('journal.wrongPrev', 'The entry does not continue the chain of the one before.');
  if (last && entry.recordedAt < last.recordedAt) {
    return refuse('journal.timeBackwards', 'The entry claims to be recorded earlier than the one before.');
  }
  return undefined;
}
