import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { withFile } from '../disk/with-file.ts';

const chunkBytes = 1 << 20;

/** Copies a file into a new one and fsyncs it, hashing what is written on the way. Throws the system's error. */
export function copyAndHash(from: string, to: string, mode: number): Promise<{ sha256: Sha256; size: number }> {
  return withFile(from, 'r', (source) => withFile(to, 'wx', (target) => copyOpened(source, target), mode));
}

/** Writes what a stream gives into a new file and fsyncs it, hashing it on the way. Throws the system's error, or the stream's own. */
export function streamAndHash(from: Readable, to: string, mode: number): Promise<{ sha256: Sha256; size: number }> {
  return withFile(to, 'wx', (target) => writeChunks(from, target), mode);
}

function copyOpened(source: FileHandle, target: FileHandle): Promise<{ sha256: Sha256; size: number }> {
  return writeChunks(chunksOf(source), target);
}

/** Each chunk must be used before the next is asked for: they share one buffer. */
async function* chunksOf(source: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, chunkBytes, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function writeChunks(
  chunks: AsyncIterable<Buffer>,
  target: FileHandle,
): Promise<{ sha256: Sha256; size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const chunk of chunks) {
    digest.update(chunk);
    await target.writeFile(chunk);
    size += chunk.length;
  }
  await target.sync();
  return { sha256: digest.digest('hex') as Sha256, size };
}
