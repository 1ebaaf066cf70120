import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { folderMode, writeNewFile } from '../disk/durable-file.ts';
import { safeFileName } from './safe-file-name.ts';

/** Files that were dropped or pasted into a window, until the app ends. */
export interface ReceivedFiles {
  /** Keeps the bytes under a path that ends in the file's own name. Refuses with a disk code. */
  keep(name: string, bytes: Uint8Array): Promise<Result<string>>;
  /** Removes them all; what a crash left goes at the next start. */
  clear(): Promise<void>;
}

export function createReceivedFiles(folder: string, randomHex: (bytes: number) => string): ReceivedFiles {
  return {
    async keep(name, bytes) {
      const place = join(folder, randomHex(8));
      const path = join(place, safeFileName(name, 'message'));
      try {
        await mkdir(place, { recursive: true, mode: folderMode });
        await writeNewFile(path, bytes);
        return ok(path);
      } catch (error) {
        return diskRefusal(error, path);
      }
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
