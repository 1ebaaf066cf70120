/** Reads the words of attached files into the index, one after another, behind everything else. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { FileText } from '../../shared/mail/file-text.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FileTextLane } from '../mail/file-text-lane.ts';
import { type Changes, heldEvidence, noChanges } from './index-changes.ts';
import type { WaitingFile } from './search-protocol.ts';

interface FileReading {
  readonly ledger: Pick<Ledger, 'state' | 'evidence'>;
  readonly lane: FileTextLane;
  /** The next files after this digest; none: all are read. */
  waiting(after: string): Promise<Result<readonly WaitingFile[]>>;
  apply(changes: Changes): Promise<Result<unknown>>;
  /** Whether somebody waits for the machine. */
  isBusy(): boolean;
}

/** Words that are gathered before they are written, in characters: the messages that they came with are written again each time. */
const mostGathered = 2_000_000;
/** Messages in one transaction: short enough for an import to have its turn soon. */
const writtenAtOnce = 500;
const pauseMs = 100;

/**
 * Begins again after the last file, for others may have come meanwhile, until nothing was left to read. What was written stays, so that reading goes
 * on where it was stopped. Refuses as `waiting` and `apply` do, or with `child.killed`.
 */
export async function readFiles(reading: FileReading): Promise<Result<null>> {
  let after = '';
  for (let isNew = false; ; ) {
    const files = await reading.waiting(after);
    if (!files.ok) return files;
    const last = files.value.at(-1);
    if (!last && !isNew) return ok(null);
    const read = await readSome(files.value, reading);
    if (!read.ok) return read;
    isNew = last !== undefined && (isNew || read.value > 0);
    after = last?.sha256 ?? '';
  }
}

/** Answers how many of the files were read. */
async function readSome(files: readonly WaitingFile[], reading: FileReading): Promise<Result<number>> {
  let gathered: FileRead[] = [];
  let characters = 0;
  let count = 0;
  for (const file of files) {
    while (reading.isBusy()) await pause(pauseMs);
    const read = await readOne(file, reading);
    if (!read.ok) return read;
    if (!read.value) continue;
    gathered.push({ file, read: read.value });
    count += 1;
    characters += 'text' in read.value ? read.value.text.length : 0;
    if (characters < mostGathered) continue;
    const written = await write(gathered, reading);
    if (!written.ok) return written;
    gathered = [];
    characters = 0;
  }
  const written = await write(gathered, reading);
  return written.ok ? ok(count) : written;
}

/** A file may have come with thousands of messages: they are written again some at a time, and only the last makes the file whole. */
async function write(gathered: readonly FileRead[], reading: FileReading): Promise<Result<unknown>> {
  if (gathered.length === 0) return ok(null);
  const { evidence } = reading.ledger.state();
  const withWords = gathered.filter(({ read }) => 'text' in read);
  const ids = new Set(withWords.flatMap(({ file }) => file.enclosedIn.map(({ id }) => id)));
  const rows = [...ids].flatMap((id) => evidence.get(id) ?? []).map(heldEvidence);
  for (let at = 0; at < Math.max(1, rows.length); at += writtenAtOnce) {
    const isWhole = at + writtenAtOnce >= rows.length;
    const contents = gathered.map(({ file, read }) => ({ sha256: file.sha256, read, isWhole }));
    const written = await reading.apply({ ...noChanges, contents, evidence: rows.slice(at, at + writtenAtOnce) });
    if (!written.ok) return written;
  }
  return ok(null);
}

interface FileRead {
  readonly file: WaitingFile;
  readonly read: FileText;
}

/** Undefined where nothing of the docket holds it any more. */
async function readOne(
  { enclosedIn }: WaitingFile,
  { ledger, lane }: FileReading,
): Promise<Result<FileText | undefined>> {
  const { evidence } = ledger.state();
  for (const { id, place } of enclosedIn) {
    const row = evidence.get(id);
    if (row) return lane.read({ textOf: jobOf(row, ledger), place: [...place] });
  }
  return ok(undefined);
}

function jobOf({ sha256, size, format, container }: Evidence, { evidence }: Pick<Ledger, 'evidence'>) {
  const path = evidence.pathOf(container?.sha256 ?? sha256);
  return { path, offset: container?.offset ?? 0, length: size, sha256, format };
}
