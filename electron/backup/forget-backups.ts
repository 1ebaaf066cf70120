import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { takeWriterLock } from '../docket/writer-lock.ts';
import { pruneShelf } from './prune-shelf.ts';
import { contentFolder, contentPath, listManifests, readShelved } from './shelf-layout.ts';

/**
 * Removes from a shelf every backup that holds one of these originals, and what no other backup names; answers their names. A backup without one of
 * its originals could not be restored, so the whole of it goes. One whose list cannot be read stays, but loses the originals. Refuses as the shelf's
 * lock does; throws the system's error.
 */
export async function forgetBackups(
  shelf: string,
  originals: ReadonlySet<Sha256>,
  ports: DocketPorts,
): Promise<Result<readonly string[]>> {
  if (!existsSync(contentFolder(shelf))) return ok([]);
  const lock = await takeWriterLock(shelf, false, ports);
  if (!lock.ok) return lock;
  try {
    const holding: string[] = [];
    for (const path of await listManifests(shelf)) {
      const manifest = await readShelved(path);
      if (manifest.ok && manifest.value.files.some(({ sha256 }) => originals.has(sha256))) holding.push(path);
    }
    for (const path of holding) await rm(path, { force: true });
    await pruneShelf(shelf, Number.POSITIVE_INFINITY);
    for (const original of originals) await rm(contentPath(shelf, original), { force: true });
    return ok(holding.map((path) => basename(path)));
  } finally {
    await lock.value.release();
  }
}
