/** Reads the words of attached files into the index, one after another, behind everything else. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { FileText } from '../../shared/mail/file-text.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FileTextLane } from '../mail/file-text-lane.ts';
import { type Changes, heldEvidence, none } from './index-changes.ts';
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
    const written = await reading.apply(changesOf(gathered, reading));
    if (!written.ok) return written;
    gathered = [];
    characters = 0;
  }
  if (gathered.length === 0) return ok(count);
  const written = await reading.apply(changesOf(gathered, reading));
  return written.ok ? ok(count) : written;
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

/** The words, and whatever they came with, to be written again. */
function changesOf(gathered: readonly FileRead[], { ledger }: FileReading): Changes {
  const { evidence } = ledger.state();
  const ids = new Set(gathered.flatMap(({ file }) => file.enclosedIn.map(({ id }) => id)));
  const rows = [...ids].flatMap((id) => evidence.get(id) ?? []);
  return {
    ...none,
    contents: gathered.map(({ file, read }) => ({ sha256: file.sha256, read })),
    evidence: rows.map(heldEvidence),
  };
}
