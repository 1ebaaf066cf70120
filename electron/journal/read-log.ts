/** Reads and verifies one device's log, segment by segment. Needs no lock: a writer only ever adds behind what is read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeviceId, Head, JournalEntry } from '../../shared/journal/entry.ts';
import { type ChainVerifier, createChainVerifier } from '../../shared/journal/verify.ts';
import type { Refusal } from '../../shared/kernel/result.ts';
import type { DocketFinding } from './finding.ts';
import { lineCodec } from './line-codec.ts';
import { listSegments, type Segment } from './segments.ts';

export interface LogReading {
  readonly device: DeviceId;
  /** All entries up to the first bad place. */
  readonly entries: readonly JournalEntry[];
  readonly head: Head;
  /** The last segment as far as it is whole; bytes of an unfinished line may follow it. Absent in an empty log. */
  readonly end?: LogEnd;
  readonly findings: readonly DocketFinding[];
  /** It was altered or is not whole: what follows the entries read proves nothing, and nothing may be added. */
  readonly isBroken: boolean;
}

export interface LogEnd {
  readonly segment: Segment;
  readonly wholeBytes: number;
  readonly tornBytes: number;
}

const newline = 0x0a;

/** Throws the system's error where the folder or a segment cannot be read. */
export async function readLog(folder: string, device: DeviceId): Promise<LogReading> {
  const { segments, strays } = await listSegments(folder);
  const findings = strays.map((name) => strayFinding(join(folder, name)));
  const verifier = createChainVerifier(device, lineCodec);
  const entries: JournalEntry[] = [];
  let end: LogEnd | undefined;
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const read =
      segment.number === index + 1
        ? await readSegment(segment, isLast, verifier, entries)
        : segmentMissing(folder, index + 1);
    findings.push(...read.findings);
    if (read.wholeBytes === undefined) break;
    end = { segment, wholeBytes: read.wholeBytes, tornBytes: read.tornBytes };
  }
  const isBroken = findings.some((finding) => finding.severity === 'error');
  return { device, entries, head: verifier.head(), findings, isBroken, ...(end && { end }) };
}

/** Reported for files that the journal did not write: conflict copies of a synchronised folder, editors' leftovers. */
export function strayFinding(path: string): DocketFinding {
  const message = `${path} is not a part of the journal and is not read. It may be a conflict copy made by a synchronised folder.`;
  return { code: 'journal.strayFile', severity: 'warning', message, file: path };
}

interface SegmentReading {
  readonly findings: readonly DocketFinding[];
  readonly wholeBytes?: number;
  readonly tornBytes: number;
}

async function readSegment(
  segment: Segment,
  isLast: boolean,
  verifier: ChainVerifier,
  entries: JournalEntry[],
): Promise<SegmentReading> {
  const bytes = await readFile(segment.path);
  const before = entries.length;
  const scan = scanLines(bytes, verifier, entries);
  const line = entries.length - before + 1;
  if (scan.refusal) return { findings: [badPlace(segment, line, scan.refusal)], tornBytes: 0 };
  const torn = bytes.subarray(scan.wholeBytes);
  if (torn.length === 0) return { findings: [], wholeBytes: scan.wholeBytes, tornBytes: 0 };
  // A crash leaves a beginning of what was being written. A whole entry followed by anything but its newline is no such beginning.
  const wasAltered = !isLast || verifier.accept(torn.subarray(0, -1)).ok;
  if (wasAltered) return { findings: [badPlace(segment, line, endMissing(entries))], tornBytes: 0 };
  return { findings: [tornTail(segment, torn.length)], wholeBytes: scan.wholeBytes, tornBytes: torn.length };
}

/** Feeds every line that ends with a newline to the verifier; stops at the first bad one. */
function scanLines(
  bytes: Buffer,
  verifier: ChainVerifier,
  entries: JournalEntry[],
): { wholeBytes: number; refusal?: Refusal } {
  let start = 0;
  for (let stop = bytes.indexOf(newline); stop !== -1; stop = bytes.indexOf(newline, start)) {
    const read = verifier.accept(bytes.subarray(start, stop));
    if (!read.ok) return { wholeBytes: start, refusal: read };
    entries.push(read.value);
    start = stop + 1;
  }
  return { wholeBytes: start };
}

function badPlace(segment: Segment, line: number, refusal: Refusal): DocketFinding {
  const seq = Number(refusal.detail?.seq);
  const message = `The journal was altered: ${segment.path}, line ${line}, entry ${seq}. ${refusal.message} Nothing from there on is read.`;
  return { code: refusal.code, severity: 'error', message, file: segment.path, line, seq };
}

function endMissing(entries: readonly JournalEntry[]): Refusal {
  const seq = (entries.at(-1)?.seq ?? 0) + 1;
  return {
    ok: false,
    code: 'journal.unreadable',
    message: 'The line has not the end that was written.',
    detail: { seq },
  };
}

function segmentMissing(folder: string, number: number): SegmentReading {
  const message = `The journal is not whole: segment ${number} is missing in ${folder}; later segments are not read.`;
  return { findings: [{ code: 'journal.segmentMissing', severity: 'error', message, file: folder }], tornBytes: 0 };
}

function tornTail(segment: Segment, tornBytes: number): DocketFinding {
  const message = `${segment.path} ends with ${tornBytes} bytes of an entry that was never finished; they are ignored.`;
  return { code: 'journal.tornTail', severity: 'note', message, file: segment.path };
}
