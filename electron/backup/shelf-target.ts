/** Adds a backup to a shelf. One at a time writes to a shelf, because what no manifest names is removed from it. */
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import { folderMode, syncFolder, writeFileDurably } from '../disk/durable-file.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { takeWriterLock } from '../docket/writer-lock.ts';
import { removeStaleTemporaries, temporaryPath } from '../evidence/temporaries.ts';
import { type BackedUpFile, type BackupManifest, sealManifest } from './backup-manifest.ts';
import type { BackupWatch } from './backup-progress.ts';
import type { BackupTarget } from './backup-target.ts';
import { hashing } from './hashing.ts';
import { pruneShelf } from './prune-shelf.ts';
import { contentFolder, contentPath, shelvedName } from './shelf-layout.ts';
import { shelfSource } from './shelf-source.ts';
import { verifyBackup } from './verify-backup.ts';
import { notWritten } from './zip-target.ts';

export interface ShelfTargetOptions {
  readonly shelf: string;
  /** Of how many days backups are kept; undefined keeps all. */
  readonly keepDays: number | undefined;
  readonly watch: BackupWatch;
}

/** Files are put side by side, for a disk makes several durable in the time of one. */
const lanes = 8;
const contentMode = 0o400;

/** Makes the shelf where there is none. Refuses with `backup.running`, or with a disk code. */
export async function openShelfTarget(options: ShelfTargetOptions, ports: DocketPorts): Promise<Result<BackupTarget>> {
  const { shelf } = options;
  try {
    await mkdir(contentFolder(shelf), { recursive: true, mode: folderMode });
    const lock = await takeWriterLock(shelf, false, ports);
    if (!lock.ok) return lock.code.startsWith('docket.') ? running(shelf) : lock;
    await removeStaleTemporaries(contentFolder(shelf));
    return ok(shelfTarget(options, ports, () => lock.value.release()));
  } catch (error) {
    return diskRefusal(error, shelf);
  }
}

function running(shelf: string): Refusal {
  const sentence = `Another backup into ${shelf} is being made. If none is, remove ${join(shelf, 'writer.lock')}.`;
  return refuse('backup.running', sentence, { shelf });
}

function shelfTarget(
  { shelf, keepDays, watch }: ShelfTargetOptions,
  ports: DocketPorts,
  release: () => Promise<void>,
): BackupTarget {
  const fresh = new Set<Sha256>();
  const folders = new Set<string>();

  async function put(_file: { readonly path: string }, chunks: AsyncIterable<Uint8Array>) {
    const temporary = temporaryPath(contentFolder(shelf), ports.randomHex(8));
    const hashed = hashing(chunks);
    try {
      await writeChunks(temporary, hashed.chunks);
      const content = hashed.digest();
      if (await has(shelf, content.sha256, content.size)) await rm(temporary, { force: true });
      else await moveIn(temporary, content.sha256);
      return content;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async function moveIn(temporary: string, sha256: Sha256): Promise<void> {
    const place = contentPath(shelf, sha256);
    if (!folders.has(dirname(place))) await mkdir(dirname(place), { recursive: true, mode: folderMode });
    folders.add(dirname(place));
    await rename(temporary, place);
    fresh.add(sha256);
  }

  /** Names last: every content is on the disk before the folders that name it, and those before the manifest. */
  async function finish(manifest: BackupManifest): Promise<Result<string>> {
    for (const folder of folders) await syncFolder(folder);
    await syncFolder(contentFolder(shelf));
    const path = join(shelf, shelvedName(manifest.madeAt));
    const readBack = await verifyBackup(shelfSource(path, manifest), freshFiles(manifest), watch);
    if (!readBack.ok) {
      for (const sha256 of fresh) await rm(contentPath(shelf, sha256), { force: true });
      return notWritten(path);
    }
    await writeFileDurably(path, sealManifest(manifest), ports.randomHex(4));
    if (keepDays !== undefined && manifest.faults.length === 0) await pruneShelf(shelf, keepDays);
    return ok(path);
  }

  function freshFiles({ files }: BackupManifest): readonly BackedUpFile[] {
    return files.filter(({ sha256 }) => fresh.has(sha256));
  }

  return { path: shelf, lanes, has: (sha256, size) => has(shelf, sha256, size), put, finish, discard: release };
}

async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', contentMode);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function has(shelf: string, sha256: Sha256, size: number): Promise<boolean> {
  try {
    return (await stat(contentPath(shelf, sha256))).size === size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
