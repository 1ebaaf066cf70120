import { open } from 'node:fs/promises';
import type { LogEnd } from './read-log.ts';

/** Cuts the bytes of an unfinished entry off the last segment, durably. Throws the system's error. */
export async function cutTornTail(end: LogEnd): Promise<void> {
  const handle = await open(end.segment.path, 'r+');
  try {
    await handle.truncate(end.wholeBytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
