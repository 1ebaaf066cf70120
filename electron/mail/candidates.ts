import type { Refusal, Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { MailFormat } from '../../shared/mail/mail-format.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { type Admission, admitFile } from './admit-file.ts';
import { type FileTally, failFile, failMessage, openTallyInside, warnOfFile } from './file-tally.ts';
import type { FoundFile } from './find-files.ts';
import type { EvidencePort, ImportedMessage, PutOriginal } from './import-ports.ts';
import { type InStore, type ListStore, locateInStore } from './locate-in-store.ts';
import {
  type ContainerFormat,
  isContainer,
  type LocatedMessage,
  locateInMailbox,
  type StoredFile,
} from './locate-messages.ts';
import type { ReadingJob } from './reading-protocol.ts';
import { unpackMembers } from './unpack-archive.ts';

/** One message on its way: which file it came from, what the journal is to know of it, and how a child finds it. */
export interface Candidate {
  readonly tally: FileTally;
  /** Its number in its file, from 1 on; none where it is the whole file. */
  readonly count: number | undefined;
  /** Inside the file, where it has folders. */
  readonly folder: string | undefined;
  readonly message: ImportedMessage;
  readonly job: ReadingJob;
}

/** What finding messages needs: where originals are kept, and a child that knows Outlook's stores. */
export interface CandidatePorts {
  readonly evidence: EvidencePort;
  readonly listStore: ListStore;
}

export interface ImportFile {
  readonly file: FoundFile;
  readonly tally: FileTally;
}

/** A batch is one request to a child and one group of journal entries. */
const batchMessages = 128;
const batchBytes = 4 * 2 ** 20;

/** Candidates as they are found: those of one look into a file together; a refusal is the last. */
export type Finds = AsyncGenerator<Result<readonly Candidate[]>>;

/** Candidates in batches, in their order; a refusal ends them. */
export async function* inBatches(finds: Finds): Finds {
  let batch: Candidate[] = [];
  let bytes = 0;
  for await (const found of finds) {
    if (!found.ok) {
      yield ok(batch);
      yield found;
      return;
    }
    for (const candidate of found.value) {
      const { size } = candidate.message;
      if (batch.length > 0 && (batch.length >= batchMessages || bytes + size > batchBytes)) {
        yield ok(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(candidate);
      bytes += size;
    }
  }
  yield ok(batch);
}

/** The messages of the files in order. A file that cannot be read fails in its tally; a refusal ends the import. */
export async function* candidatesOf(files: readonly ImportFile[], ports: CandidatePorts): Finds {
  for (const { file, tally } of files) {
    const admission = file.refusal ?? (await admitFile(file.path));
    if (!admission.ok) {
      failFile(tally, admission);
      continue;
    }
    const stored = await ports.evidence.putFile(file.path);
    if (!stored.ok && isAboutTheStore(stored, file.path)) {
      yield stored;
      return;
    }
    if (!stored.ok) failFile(tally, stored);
    else yield* candidatesIn(storedFile(stored.value, ports), admission.value, tally, ports);
  }
}

function storedFile(stored: PutOriginal, { evidence }: CandidatePorts): StoredFile {
  return { sha256: stored.sha256, size: stored.size, path: evidence.pathOf(stored.sha256) };
}

/** A file that cannot be read costs itself; a store that cannot be written stops the import, for every later file would fail alike. */
function isAboutTheStore({ code, detail }: Refusal, path: string): boolean {
  return code === 'disk.full' || detail?.path !== path;
}

async function* candidatesIn(stored: StoredFile, admission: Admission, tally: FileTally, ports: CandidatePorts): Finds {
  tally.sha256 = stored.sha256;
  tally.format = 'format' in admission ? admission.format : 'document';
  if (tally.format === 'document') tally.mediaType = admission.mediaType;
  if (isContainer(tally.format)) return yield* candidatesInContainer(stored, tally.format, tally, ports);
  tally.pending++;
  tally.isReadToEnd = true;
  yield ok([candidateOf({ stored, format: tally.format, tally, located: { ...stored, offset: 0 } })]);
  if ('archive' in admission) yield* candidatesInArchive(stored, tally, ports);
}

/** The archive is a piece of evidence by itself, and so is each of its members. */
async function* candidatesInArchive(archive: StoredFile, tally: FileTally, ports: CandidatePorts): Finds {
  for await (const member of unpackMembers(archive.path, tally, ports.evidence)) {
    if ('stop' in member) return yield member.stop;
    if ('refusal' in member) {
      failFile(member.name === undefined ? tally : openTallyInside(tally, member.name), member.refusal);
      continue;
    }
    yield* candidatesOfStored(member.stored, openTallyInside(tally, member.name), ports);
  }
}

/** Of an original that stands in the store already: a member of an archive, an attachment. */
export async function* candidatesOfStored(original: PutOriginal, tally: FileTally, ports: CandidatePorts): Finds {
  const stored = storedFile(original, ports);
  const admission = await admitFile(stored.path, tally.path);
  if (admission.ok) yield* candidatesIn(stored, admission.value, tally, ports);
  else failFile(tally, admission);
}

async function* candidatesInContainer(
  stored: StoredFile,
  format: ContainerFormat,
  tally: FileTally,
  { listStore }: CandidatePorts,
): Finds {
  let count = 0;
  try {
    const looks: AsyncIterable<InStore[]> =
      format === 'mbox'
        ? locateInMailbox(stored)
        : locateInStore(stored, listStore, ({ isAnsi }) => isAnsi && warnOfFile(tally, ansiStore));
    for await (const messages of looks) {
      const candidates: Candidate[] = [];
      for (const located of messages) {
        count++;
        if ('refusal' in located) failMessage(tally, located.refusal, located.place, located.folder);
        else candidates.push(candidateOf({ stored, format, tally, located, count }));
      }
      tally.pending += candidates.length;
      yield ok(candidates);
    }
    tally.isReadToEnd = true;
  } catch (error) {
    failFile(tally, diskRefusal(error, stored.path), `everything after message ${count}`);
  }
}

/** NARA, Format Guidance for the Transfer of Permanent Electronic Records, tables of 5 May 2025. */
const ansiStore = {
  code: 'pst.ansi',
  reason:
    'This is an Outlook store of the old ANSI kind (97 to 2002), which NARA downgraded as a transfer format on 5 May 2025. It is imported; keep a copy of the messages in another format for a transfer.',
};

interface Found {
  readonly stored: StoredFile;
  readonly format: MailFormat;
  readonly tally: FileTally;
  readonly located: LocatedMessage;
  /** Of a file that holds many. */
  readonly count?: number;
}

function candidateOf({ stored, format, tally, located, count }: Found): Candidate {
  const { sha256, offset, size, folder } = located;
  const alone = { sha256, size, format };
  const message = count === undefined ? alone : { ...alone, container: { sha256: stored.sha256, offset } };
  return { tally, count, folder, message, job: { path: stored.path, offset, length: size, sha256, format } };
}

/** Where a message stands in its file, for the receipt. @example 'message 3, at byte 20480' */
export function placeOf({ count, folder, job: { format, offset } }: Candidate): string {
  if (count === undefined) return 'the whole file';
  return `message ${count}, ${format === 'pst' ? `in ${folder}` : `at byte ${offset}`}`;
}
