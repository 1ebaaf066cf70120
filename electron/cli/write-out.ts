import { realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { fileMode } from '../disk/durable-file.ts';
import { isKeptByDocket } from '../docket/kept-by-docket.ts';

/** Writes a file where the officer wants it, outside what the docket keeps for itself; answers the whole path. */
export async function writeOut(path: string, bytes: Uint8Array, docketDir: string): Promise<Result<string>> {
  const whole = resolve(path);
  try {
    const folder = await realpath(dirname(whole)).catch((error: unknown) => diskRefusal(error, dirname(whole)));
    if (typeof folder !== 'string') return folder;
    if (isKeptByDocket(join(folder, basename(whole)), await realpath(docketDir), ['drafts', 'exports']))
      return refuse(
        'output.insideDocket',
        `${whole} lies inside the docket. Write it elsewhere, or into the docket's exports folder.`,
      );
    await writeFile(whole, bytes, { mode: fileMode });
    return ok(whole);
  } catch (error) {
    return diskRefusal(error, whole);
  }
}
