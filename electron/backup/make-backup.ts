/** Makes one backup of a docket into a target. */
import { type FileHandle, open } from 'node:fs/promises';
import type { Instant } from '../../shared/kernel/instant.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, errnoOf, pathIn } from '../disk/disk-refusal.ts';
import { readAndClose } from '../disk/read-chunks.ts';
import { type BackedUpFile, type BackupManifest, manifestOf } from './backup-manifest.ts';
import { type BackupTally, type BackupWatch, tallyOf } from './backup-progress.ts';
import type { BackupTarget } from './backup-target.ts';
import { inParallel } from './in-parallel.ts';
import { type Snapshot, type SnapshotFault, type SnapshotPart, takeSnapshot } from './take-snapshot.ts';

export interface BackupRequest {
  readonly dir: string;
  readonly actor: string;
  readonly madeAt: Instant;
}

export interface MadeBackup {
  readonly path: string;
  readonly manifest: BackupManifest;
  /** Bytes that were copied; less than the backup holds where its shelf had most of it. */
  readonly copiedBytes: number;
}

/**
 * Copies a snapshot of the docket, reads it back, and lets it be a backup. A damaged original is kept as it is, and an unreadable one left out: the
 * manifest's faults tell of both. Whatever stops it, nothing of it stays. Refuses as takeSnapshot and the target do, with `cancelled`, or with a disk code.
 */
export async function makeBackup(
  request: BackupRequest,
  openTarget: (snapshot: Snapshot) => Promise<Result<BackupTarget>>,
  watch: BackupWatch = {},
): Promise<Result<MadeBackup>> {
  const snapshot = await takeSnapshot(request.dir);
  if (!snapshot.ok) return snapshot;
  const target = await openTarget(snapshot.value);
  if (!target.ok) return target;
  try {
    const copied = await copyParts(snapshot.value, target.value, watch);
    const { docket, heads, faults } = snapshot.value;
    const manifest = manifestOf({
      docket: { id: docket.id, name: docket.name },
      madeAt: request.madeAt,
      madeBy: request.actor,
      heads: [...heads],
      files: [...copied.files],
      faults: [...faults, ...copied.faults],
    });
    const path = await target.value.finish(manifest);
    return path.ok ? ok({ path: path.value, manifest, copiedBytes: copied.copiedBytes }) : path;
  } catch (error) {
    if (watch.signal?.aborted && error === watch.signal.reason)
      return refuse('cancelled', 'The backup was cancelled; nothing of it was kept.');
    return diskRefusal(error, pathIn(error) ?? target.value.path);
  } finally {
    await target.value.discard();
  }
}

interface Copied {
  readonly files: readonly BackedUpFile[];
  readonly faults: readonly SnapshotFault[];
  readonly copiedBytes: number;
}

async function copyParts({ parts }: Snapshot, target: BackupTarget, watch: BackupWatch): Promise<Copied> {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const tally = tallyOf('Copying', total, watch);
  const files: (BackedUpFile | undefined)[] = parts.map(() => undefined);
  const faults: SnapshotFault[] = [];
  let copiedBytes = 0;
  await inParallel(parts, target.lanes, async (part, index) => {
    const { path, size, original } = part;
    if (original && (await target.has(original, size))) {
      files[index] = { path, size, sha256: original };
      await tally.add(size);
      return undefined;
    }
    const opened = await openPart(part);
    if ('code' in opened) {
      faults.push(opened);
      return undefined;
    }
    const put = await target.put({ path, size }, counting(readAndClose(opened, size), tally));
    files[index] = { path, ...put };
    copiedBytes += put.size;
    if (original && put.sha256 !== original) faults.push(damaged(part));
    return undefined;
  });
  return { files: files.filter((file) => file !== undefined), faults, copiedBytes };
}

/** One original that cannot be opened must not keep all others from being backed up; without the rest there is no docket. */
async function openPart({ source, original }: SnapshotPart): Promise<FileHandle | SnapshotFault> {
  try {
    return await open(source, 'r');
  } catch (error) {
    if (!original || errnoOf(error) === 'EMFILE') throw error;
    const { message } = diskRefusal(error, source);
    return { code: 'evidence.unreadable', message: `An original is not in the backup. ${message}` };
  }
}

function damaged({ source }: SnapshotPart): SnapshotFault {
  const message = `The stored original ${source} is not what was put there; the backup holds it as it is.`;
  return { code: 'evidence.damaged', message };
}

async function* counting(chunks: AsyncIterable<Uint8Array>, tally: BackupTally): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    await tally.add(chunk.length);
    yield chunk;
  }
}
