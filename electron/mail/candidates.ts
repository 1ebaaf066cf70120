import type { Refusal, Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { MailFormat } from '../../shared/mail/mail-format.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { admitFile } from './admit-file.ts';
import { type FileTally, failFile } from './file-tally.ts';
import type { FoundFile } from './find-files.ts';
import type { EvidencePort, ImportedMessage } from './import-ports.ts';
import { type LocatedMessage, locateMessages, type StoredFile } from './locate-messages.ts';
import type { ReadingJob } from './reading-protocol.ts';

/** One message on its way: which file it came from, what the journal is to know of it, and how a child finds it. */
export interface Candidate {
  readonly tally: FileTally;
  readonly place: string;
  readonly message: ImportedMessage;
  readonly job: ReadingJob;
}

export interface ImportFile {
  readonly file: FoundFile;
  readonly tally: FileTally;
}

/** A batch is one request to a child and one group of journal entries. */
const batchMessages = 128;
const batchBytes = 4 * 2 ** 20;

/** The messages of the files in order, in batches across files. Files that are no mail fail in their tally; a refusal ends the import. */
export async function* candidateBatches(
  files: readonly ImportFile[],
  evidence: EvidencePort,
): AsyncGenerator<Result<Candidate[]>> {
  let batch: Candidate[] = [];
  let bytes = 0;
  for await (const candidate of candidatesOf(files, evidence)) {
    if (!candidate.ok) {
      yield ok(batch);
      yield candidate;
      return;
    }
    const { size } = candidate.value.message;
    if (batch.length > 0 && (batch.length >= batchMessages || bytes + size > batchBytes)) {
      yield ok(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(candidate.value);
    bytes += size;
  }
  yield ok(batch);
}

async function* candidatesOf(files: readonly ImportFile[], evidence: EvidencePort): AsyncGenerator<Result<Candidate>> {
  for (const { file, tally } of files) {
    const format = file.refusal ?? (await admitFile(file.path));
    if (!format.ok) {
      failFile(tally, format);
      continue;
    }
    const stored = await evidence.putFile(file.path);
    if (!stored.ok && isAboutTheStore(stored, file.path)) {
      yield stored;
      return;
    }
    if (!stored.ok) failFile(tally, stored);
    else yield* candidatesIn({ ...stored.value, path: evidence.pathOf(stored.value.sha256) }, format.value, tally);
  }
}

/** A file that cannot be read costs itself; a store that cannot be written stops the import, for every later file would fail alike. */
function isAboutTheStore({ code, detail }: Refusal, path: string): boolean {
  return code === 'disk.full' || detail?.path !== path;
}

async function* candidatesIn(
  stored: StoredFile,
  format: MailFormat,
  tally: FileTally,
): AsyncGenerator<Result<Candidate>> {
  tally.sha256 = stored.sha256;
  tally.format = format;
  let count = 0;
  try {
    for await (const located of locateMessages[format](stored)) {
      count++;
      tally.pending++;
      yield ok(candidateOf({ stored, format, tally, located, count }));
    }
    tally.isReadToEnd = true;
  } catch (error) {
    failFile(tally, diskRefusal(error, stored.path), `everything after message ${count}`);
  }
}

interface Found {
  readonly stored: StoredFile;
  readonly format: MailFormat;
  readonly tally: FileTally;
  readonly located: LocatedMessage;
  readonly count: number;
}

function candidateOf({ stored, format, tally, located, count }: Found): Candidate {
  const { sha256, offset, size } = located;
  const isWhole = format === 'eml';
  return {
    tally,
    place: isWhole ? 'the whole file' : `message ${count}, at byte ${offset}`,
    message: { sha256, size, format, ...(isWhole ? {} : { container: { sha256: stored.sha256, offset } }) },
    job: { path: stored.path, offset, length: size, sha256, format },
  };
}
