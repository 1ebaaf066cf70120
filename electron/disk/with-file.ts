import { type FileHandle, open } from 'node:fs/promises';

/** Opens a file for `use` and closes it whatever happens. (`await using` would do, but the import checker cannot read it yet.) Throws the system's error. */
export async function withFile<T>(
  path: string,
  flags: 'r' | 'wx',
  use: (file: FileHandle) => Promise<T>,
  mode?: number,
): Promise<T> {
  const file = await open(path, flags, mode);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}
