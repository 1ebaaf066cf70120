import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SavedFile } from '../../shared/contracts/file-token.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { fileMode } from '../disk/durable-file.ts';
import type { FileDialogs } from './file-dialogs.ts';

/** Asks where, and writes there; the dialog has asked about a file that is there already. Refuses with a disk code. */
export async function saveFile(
  suggestedName: string,
  bytes: Uint8Array,
  dialogs: Pick<FileDialogs, 'saveAs'>,
): Promise<Result<SavedFile>> {
  const path = await dialogs.saveAs(suggestedName);
  if (path === undefined) return ok(null);
  try {
    await writeFile(path, bytes, { mode: fileMode });
    return ok({ name: basename(path) });
  } catch (error) {
    return diskRefusal(error, path);
  }
}
