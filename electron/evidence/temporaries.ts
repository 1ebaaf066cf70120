/** Files of puts that are not finished: `evidence/.incoming-<nonce>`. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = '.incoming-';

export function temporaryPath(folder: string, nonce: string): string {
  return join(folder, `${prefix}${nonce}`);
}

export function isTemporary(name: string): boolean {
  return name.startsWith(prefix);
}

/** Removes what interrupted puts left behind; only for the holder of the writer lock. Answers how many. Throws the system's error. */
export async function removeStaleTemporaries(folder: string): Promise<number> {
  const stale = (await readdir(folder)).filter(isTemporary);
  for (const name of stale) await rm(join(folder, name), { force: true });
  return stale.length;
}
