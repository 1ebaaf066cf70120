import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { errnoOf } from '../disk/disk-refusal.ts';
import { readIndex } from './pack-file.ts';

/** Removes every pack, of every version, that holds one of these messages; what else it held is read again from the originals. Throws the system's error. */
export async function forgetReadings(root: string, sha256s: readonly Sha256[]): Promise<void> {
  const gone = new Set(sha256s);
  for (const version of await namesIn(root)) {
    for (const name of await namesIn(join(root, version))) {
      if (!name.endsWith('.index')) continue;
      const index = join(root, version, name);
      const rows = readIndex(await readFile(index, 'latin1'));
      if (!rows.some(({ sha256 }) => gone.has(sha256))) continue;
      await rm(index.replace(/\.index$/, '.pack'), { force: true });
      await rm(index, { force: true });
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  });
}
