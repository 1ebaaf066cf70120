import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies among what the docket keeps for itself: anywhere in its folder but in the subfolders that are `free` for such a file. */
export function isKeptByDocket(path: string, docketDir: string, free: readonly string[]): boolean {
  const [first = '', ...rest] = relative(docketDir, path).split(sep);
  if (first === '..' || isAbsolute(first)) return false;
  return rest.length === 0 || !free.includes(first);
}
