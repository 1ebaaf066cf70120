import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { contentFolder, contentPath, listManifests, readShelved } from './shelf-layout.ts';

/** The newest backup of each of so many months stays, however old: what was lost is often missed late. */
const keptMonths = 12;

/**
 * Keeps the backups of the newest `keepDays` days on which any was made (the newest of all always), the newest of each of the newest twelve
 * months with any, and the contents that they name. Where a
 * manifest cannot be read, no content is removed: nobody knows what it named. Only for the holder of the shelf's lock. Throws the system's error.
 */
export async function pruneShelf(shelf: string, keepDays: number): Promise<void> {
  const manifests = await listManifests(shelf);
  const days = [...new Set(manifests.map(dayOf))].slice(0, Math.max(1, keepDays));
  const months = new Set(newestOfEachMonth(manifests).slice(0, keptMonths));
  const kept = new Set(manifests.filter((path) => days.includes(dayOf(path)) || months.has(path)));
  for (const path of manifests) if (!kept.has(path)) await rm(path, { force: true });
  const named = await contentsNamed([...kept]);
  if (named) await removeUnnamed(shelf, named);
}

/** Of manifests with the newest first. */
function newestOfEachMonth(manifests: readonly string[]): readonly string[] {
  return [...Map.groupBy(manifests, (path) => dayOf(path).slice(0, 7)).values()].flatMap(([newest]) => newest ?? []);
}

/** The names begin with the moment. */
function dayOf(path: string): string {
  return basename(path).slice(0, 10);
}

async function contentsNamed(manifests: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const named = new Set<string>();
  for (const path of manifests) {
    const manifest = await readShelved(path);
    if (!manifest.ok) return undefined;
    for (const { sha256 } of manifest.value.files) named.add(sha256);
  }
  return named;
}

async function removeUnnamed(shelf: string, named: ReadonlySet<string>): Promise<void> {
  for (const folder of await readdir(contentFolder(shelf))) {
    for (const name of await readdir(join(contentFolder(shelf), folder)))
      if (!named.has(name)) await rm(contentPath(shelf, name as Sha256), { force: true });
  }
}
