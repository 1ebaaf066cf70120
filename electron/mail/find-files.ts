import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../shared/kernel/result.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';

/** A file to import, or why it is none. */
export interface FoundFile {
  readonly path: string;
  /** Bytes, as they are now; 0 for what is none. */
  readonly size: number;
  readonly refusal?: Refusal;
}

/**
 * The files of the given paths in the order given, folders walked to the bottom in sorted order, each file once. Links are
 * followed where the officer names one, not inside folders: there they are refused by name, so that nothing is left out in silence.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths)
    for (const file of await findAt(path)) if (!found.has(file.path)) found.set(file.path, file);
  return [...found.values()];
}

async function findAt(path: string): Promise<FoundFile[]> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return await walk(path);
    return stats.isFile() ? [{ path, size: stats.size }] : [notAFile(path)];
  } catch (error) {
    return [{ path, size: 0, refusal: diskRefusal(error, path) }];
  }
}

async function walk(folder: string): Promise<FoundFile[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const files: FoundFile[] = [];
    for (const entry of entries) for (const file of await findEntry(folder, entry)) files.push(file);
    return files;
  } catch (error) {
    return [{ path: folder, size: 0, refusal: diskRefusal(error, folder) }];
  }
}

async function findEntry(folder: string, entry: Dirent): Promise<FoundFile[]> {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return walk(path);
  if (entry.isFile()) return findAt(path);
  if (entry.isSymbolicLink())
    return [
      {
        path,
        size: 0,
        refusal: refuse('import.link', `${path} is a link to another place and was not followed.`, { path }),
      },
    ];
  return [notAFile(path)];
}

function notAFile(path: string): FoundFile {
  return { path, size: 0, refusal: refuse('import.notAFile', `${path} is a device or pipe and not a file.`, { path }) };
}
