/**
 * A shelf of backups: `<moment>.backup.json` is one backup's manifest, and `content/aa/<sha256>` holds every content once, whichever backups
 * name it. So a backup of each day costs only what is new that day.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import { type BackupManifest, readManifest } from './backup-manifest.ts';

const ending = '.backup.json';

export function isShelvedManifest(path: string): boolean {
  return path.endsWith(ending);
}

/** @example shelvedName('2026-11-22T04:05:26.123Z') // '2026-11-22T040526.123Z.backup.json' */
export function shelvedName(madeAt: Instant): string {
  return `${madeAt.replaceAll(':', '')}${ending}`;
}

export function contentFolder(shelf: string): string {
  return join(shelf, 'content');
}

export function contentPath(shelf: string, sha256: Sha256): string {
  return join(contentFolder(shelf), sha256.slice(0, 2), sha256);
}

/** The manifests' paths, the newest first; none where there is no shelf. Throws the system's error. */
export async function listManifests(shelf: string): Promise<readonly string[]> {
  const names = await readdir(shelf).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  const manifests = names.filter((name) => /^\d{4}-\d\d-\d\dT\d{6}/.test(name) && isShelvedManifest(name));
  return manifests
    .sort()
    .reverse()
    .map((name) => join(shelf, name));
}

/** Refuses as readManifest does, or with a disk code. */
export async function readShelved(path: string): Promise<Result<BackupManifest>> {
  try {
    return readManifest(await readFile(path, 'utf8'), basename(path));
  } catch (error) {
    return diskRefusal(error, path);
  }
}

/** When a backup was made, by the name of its manifest. */
export function momentOf(path: string): Instant {
  const name = basename(path);
  return `${name.slice(0, 13)}:${name.slice(13, 15)}:${name.slice(15, 22)}` as Instant;
}
