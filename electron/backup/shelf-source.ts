import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import { readAndClose } from '../disk/read-chunks.ts';
import type { BackedUpFile, BackupManifest } from './backup-manifest.ts';
import type { BackupSource } from './backup-source.ts';
import { contentPath, readShelved } from './shelf-layout.ts';

/** One backup of a shelf, by its manifest's path. Refuses as readShelved does. */
export async function openShelfSource(path: string): Promise<Result<BackupSource>> {
  const manifest = await readShelved(path);
  return manifest.ok ? ok(shelfSource(path, manifest.value)) : manifest;
}

export function shelfSource(path: string, manifest: BackupManifest): BackupSource {
  return { path, manifest, read: (file) => readContent(path, file), close: async () => undefined };
}

async function readContent(path: string, file: BackedUpFile): Promise<Result<AsyncIterable<Uint8Array>>> {
  const content = contentPath(dirname(path), file.sha256);
  try {
    // One byte more than there should be, so that a longer content is seen by its hash.
    return ok(readAndClose(await open(content, 'r'), file.size + 1));
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') return diskRefusal(error, content);
    return refuse('backup.damaged', `The backup ${path} is damaged: ${content}, which holds ${file.path}, is missing.`);
  }
}
