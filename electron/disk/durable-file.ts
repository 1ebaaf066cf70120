/** Files that are on the disk when the promise resolves, or not there at all. */
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export const fileMode = 0o600;
export const folderMode = 0o700;

/** Makes a new or renamed name in a folder durable. Windows has no such call; its file system journals names itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file whole or not at all: temporary neighbour, fsync, rename, fsync of the folder. `nonce` makes the neighbour's name its own. */
export async function writeFileDurably(path: string, content: string | Uint8Array, nonce: string): Promise<void> {
  const temporary = `${path}.${nonce}.tmp`;
  try {
    await writeNewFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Writes and fsyncs a file that must not exist yet. The folder is not synced. */
export async function writeNewFile(path: string, content: string | Uint8Array, mode = fileMode): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
