/** Puts a docket back from a backup, into an empty or new folder: all of it, verified, or nothing. */
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Head } from '../../shared/journal/entry.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, pathIn } from '../disk/disk-refusal.ts';
import { fileMode, folderMode, syncFolder } from '../disk/durable-file.ts';
import { layOutDocketFolder } from '../docket/create-docket.ts';
import { headsSeenAnywhere, lostHeads } from '../docket/device-memory.ts';
import { docketFileName } from '../docket/docket-file.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { readJournal } from '../journal/read-journal.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { BackedUpFile, BackupManifest } from './backup-manifest.ts';
import { type BackupTally, type BackupWatch, tallyOf } from './backup-progress.ts';
import type { BackupSource } from './backup-source.ts';
import { hashing } from './hashing.ts';
import { inParallel } from './in-parallel.ts';
import { differs } from './verify-backup.ts';

export interface RestoreRequest {
  readonly dir: string;
  readonly actor: string;
}

export interface RestoredDocket {
  readonly dir: string;
  readonly manifest: BackupManifest;
  /** Heads that this computer had seen and the backup does not reach; the journal tells of them now. */
  readonly lost: readonly Head[];
  /** Why the journal could not be told that it was restored: its entries are of a newer version. */
  readonly notRecorded?: string;
}

/** Files are written side by side, for a disk makes several durable in the time of one. */
const lanes = 8;
/** Originals are read-only even to their owner: only disposal removes one. */
const originalMode = 0o400;
/** What `docket.json` is called until the journal tells of the restoration. */
const unnamedDocketFile = `${docketFileName}.restoring`;

/**
 * Restores `source` into `dir`. Every file is hashed as it is written, then the journal's chain is read, and its next entry says that it was restored
 * and what is known to be lost; `docket.json` gets its name last, and makes the folder a docket. A restoration that is cut short leaves none. Refuses with `docket.exists`,
 * `docket.folderNotEmpty`, `backup.damaged` (naming the first bad place), `cancelled` or a disk code; nothing is then left in `dir`.
 */
export async function restoreBackup(
  source: BackupSource,
  { dir, actor }: RestoreRequest,
  ports: DocketPorts,
  watch: BackupWatch = {},
): Promise<Result<RestoredDocket>> {
  const wasThere = await isThere(dir);
  try {
    const occupied = await layOutDocketFolder(dir);
    if (occupied) return notOver(occupied);
  } catch (error) {
    return diskRefusal(error, pathIn(error) ?? dir);
  }
  const written = await writeDocket(source, dir, ports, watch).catch((error: unknown) => stopped(error, dir, watch));
  const restored = written.ok ? await recordRestoration(source.manifest, written.value, dir, actor, ports) : written;
  if (!restored.ok) await takeBack(dir, wasThere);
  return restored;
}

function notOver({ code, message, detail }: Refusal): Refusal {
  return refuse(code, `${message} A backup is restored into a new or an empty folder, never over anything.`, detail);
}

/** Answers the heads that are lost. */
async function writeDocket(
  source: BackupSource,
  dir: string,
  ports: DocketPorts,
  watch: BackupWatch,
): Promise<Result<readonly Head[]>> {
  const { manifest } = source;
  const damaged = await copyFiles(source, dir, watch);
  if (damaged) return damaged;
  const { logs, findings } = await readJournal(join(dir, 'journal'));
  const fault = findings.find(({ severity }) => severity !== 'note')?.message;
  const isShort = manifest.heads.some(({ device, hash }) =>
    logs.every(({ head }) => head.device !== device || head.hash !== hash),
  );
  if (fault !== undefined || isShort)
    return brokenJournal(source.path, fault ?? 'It ends before the entry that the backup names.');
  const lost = lostHeads(logs, await headsSeenAnywhere(manifest.docket.id, ports));
  const docketFile = manifest.files.find(({ path }) => path === docketFileName);
  const undone = docketFile
    ? await copyFile(source, docketFile, join(dir, unnamedDocketFile))
    : brokenJournal(source.path, 'It has no docket.json.');
  return undone ?? ok(lost);
}

function brokenJournal(backup: string, why: string): Refusal {
  return refuse(
    'backup.damaged',
    `The journal in the backup ${backup} is not whole. ${why} Nothing was restored from it.`,
  );
}

async function copyFiles(source: BackupSource, dir: string, watch: BackupWatch): Promise<Refusal | undefined> {
  const files = source.manifest.files.filter(({ path }) => path !== docketFileName);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const tally = tallyOf('Restoring', total, watch);
  const folders = [...new Set(files.map(({ path }) => dirname(join(dir, path))))].sort();
  for (const folder of folders) await mkdir(folder, { recursive: true, mode: folderMode });
  const refusal = await inParallel(files, lanes, (file) => copyFile(source, file, join(dir, file.path), tally));
  if (refusal) return refusal;
  for (const folder of folders) await syncFolder(folder);
  return undefined;
}

async function copyFile(
  source: BackupSource,
  file: BackedUpFile,
  path: string,
  tally?: BackupTally,
): Promise<Refusal | undefined> {
  const target = await open(path, 'wx', file.path.startsWith('evidence/') ? originalMode : fileMode);
  try {
    const opened = await source.read(file);
    if (!opened.ok) return opened;
    const { chunks, digest } = hashing(opened.value);
    for await (const chunk of chunks) {
      await tally?.add(chunk.length);
      await target.writeFile(chunk);
    }
    await target.datasync();
    const { sha256, size } = digest();
    return sha256 === file.sha256 && size === file.size ? undefined : differs(source.path, file);
  } finally {
    await target.close();
  }
}

async function recordRestoration(
  manifest: BackupManifest,
  lost: readonly Head[],
  dir: string,
  actor: string,
  ports: DocketPorts,
): Promise<Result<RestoredDocket>> {
  const opened = await openLedger(dir, { mode: 'write', docketFile: unnamedDocketFile }, ports);
  if (!opened.ok) return opened;
  const { madeAt, heads } = manifest;
  const recorded = await opened.value.handle([{ intent: 'RestoreDocket', backup: { madeAt, heads }, lost }], actor);
  await opened.value.close();
  try {
    await rename(join(dir, unnamedDocketFile), join(dir, docketFileName));
    await syncFolder(dir);
    await syncFolder(dirname(dir));
  } catch (error) {
    return diskRefusal(error, dir);
  }
  return ok({ dir, manifest, lost, ...(!recorded.ok && { notRecorded: recorded.message }) });
}

function stopped(error: unknown, dir: string, { signal }: BackupWatch): Refusal {
  if (signal?.aborted && error === signal.reason)
    return refuse('cancelled', `The restoration was cancelled; nothing of it was left in ${dir}.`);
  return diskRefusal(error, pathIn(error) ?? dir);
}

/** The folder was new or empty before; so it is again. */
async function takeBack(dir: string, wasThere: boolean): Promise<void> {
  for (const name of await readdir(dir)) await rm(join(dir, name), { recursive: true, force: true });
  if (!wasThere) await rmdir(dir);
}

async function isThere(dir: string): Promise<boolean> {
  return stat(dir).then(
    () => true,
    () => false,
  );
}
