import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { withFile } from '../disk/with-file.ts';

const chunkBytes = 1 << 20;

/** Copies a file into a new one and fsyncs it, hashing what is written on the way. Throws the system's error. */
export function copyAndHash(from: string, to: string, mode: number): Promise<{ sha256: Sha256; size: number }> {
  return withFile(from, 'r', (source) => withFile(to, 'wx', (target) => copyOpened(source, target), mode));
}

async function copyOpened(source: FileHandle, target: FileHandle): Promise<{ sha256: Sha256; size: number }> {
  const digest = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let size = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, chunkBytes, null);
    if (bytesRead === 0) break;
    const chunk = buffer.subarray(0, bytesRead);
    digest.update(chunk);
    await target.writeFile(chunk);
    size += bytesRead;
  }
  await target.sync();
  return { sha256: digest.digest('hex') as Sha256, size };
}
