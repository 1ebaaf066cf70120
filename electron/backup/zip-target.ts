/**
 * A backup as one file to carry: a zip, stored and not compressed, so that any system's own tools open and test it. It bears its name only once it is
 * whole and was read back.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Instant } from '../../shared/kernel/instant.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { errnoOf } from '../disk/disk-refusal.ts';
import { fileMode, syncFolder } from '../disk/durable-file.ts';
import { chunkBytes } from '../disk/read-chunks.ts';
import { sealManifest } from './backup-manifest.ts';
import type { BackupWatch } from './backup-progress.ts';
import type { BackupTarget } from './backup-target.ts';
import { hashing } from './hashing.ts';
import { verifyBackup } from './verify-backup.ts';
import { manifestName, openZipSource } from './zip-source.ts';

export interface ZipTargetOptions {
  readonly path: string;
  /** Makes the name of the unfinished file its own. */
  readonly nonce: string;
  readonly madeAt: Instant;
  /** The officer said in a dialog that a file of this name may go. */
  readonly mayReplace: boolean;
  readonly watch: BackupWatch;
}

/** Refuses with `backup.exists`. Throws the system's error. */
export async function openZipTarget(options: ZipTargetOptions): Promise<Result<BackupTarget>> {
  const { path } = options;
  if (!options.mayReplace && (await isThere(path)))
    return refuse('backup.exists', `${path} is there already, and a backup is never written over another file.`);
  return ok(zipTarget(options));
}

function zipTarget({ path, nonce, madeAt, watch }: ZipTargetOptions): BackupTarget {
  const unfinished = `${path}.${nonce}.unfinished`;
  const member = { compress: false, mode: 0o100600, mtime: new Date(madeAt) };
  const zip = new ZipFile();
  const failed = Promise.withResolvers<never>();
  const file = createWriteStream(unfinished, { flags: 'wx', mode: fileMode, flush: true });
  const written = pipeline(zip.outputStream, file);
  // Both are awaited beside every step; one that fails between two steps must not end the process.
  written.catch(failed.reject);
  failed.promise.catch(() => undefined);
  zip.on('error', failed.reject);

  return {
    path,
    lanes: 1,
    has: async () => false,
    async put({ path: place, size }, chunks) {
      const hashed = hashing(chunks);
      if (size <= chunkBytes) {
        zip.addBuffer(await buffer(hashed.chunks), place, member);
        await Promise.race([drained(zip.outputStream), failed.promise]);
        return hashed.digest();
      }
      const stream = Readable.from(hashed.chunks, { objectMode: false });
      const taken = new Promise<void>((resolve, reject) => {
        stream.once('end', resolve).once('error', reject);
      });
      zip.addReadStreamLazy(place, member, (answer) => answer(null, stream));
      try {
        await Promise.race([taken, failed.promise]);
      } finally {
        taken.catch(() => undefined);
        stream.destroy();
      }
      return hashed.digest();
    },
    async finish(manifest) {
      zip.addBuffer(Buffer.from(sealManifest(manifest)), manifestName, member);
      zip.end();
      await Promise.race([written, failed.promise]);
      if (!(await readsBack(unfinished, watch))) return notWritten(path);
      await rename(unfinished, path);
      await syncFolder(dirname(path));
      return ok(path);
    },
    async discard() {
      file.destroy();
      await written.catch(() => undefined);
      await rm(unfinished, { force: true });
    },
  };
}

/** Small files are handed over whole, and the next only when the disk has kept up. */
async function drained(output: NodeJS.ReadableStream): Promise<void> {
  if (output instanceof Writable && output.writableNeedDrain) await once(output, 'drain');
}

async function readsBack(unfinished: string, watch: BackupWatch): Promise<boolean> {
  const source = await openZipSource(unfinished);
  if (!source.ok) return false;
  try {
    return (await verifyBackup(source.value, undefined, watch)).ok;
  } finally {
    await source.value.close();
  }
}

/** What the disk gives back is not what it was given. */
export function notWritten(path: string) {
  return refuse(
    'backup.notWritten',
    `The backup ${path} was written, but what the disk gave back was something else: the disk may be failing. No backup was kept.`,
  );
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
