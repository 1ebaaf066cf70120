import type { FileHandle } from 'node:fs/promises';

/** In bytes: what is read at once, and what is kept in memory of a file of any size. */
export const chunkBytes = 1 << 20;

/**
 * Reads `length` bytes from `start`, or as many as there are. For thousands of small files this takes a quarter of the time of a read stream,
 * which has a buffer of a whole chunk for each. Every chunk is a buffer of its own. Throws the system's error.
 */
export async function* readChunks(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; ) {
    const wanted = Math.min(chunkBytes, length - done);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, start + done);
    if (bytesRead === 0) return;
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** As readChunks, of an open file that is closed behind the last chunk, or when nobody wants more. */
export async function* readAndClose(file: FileHandle, length: number): AsyncGenerator<Buffer> {
  try {
    yield* readChunks(file, 0, length);
  } finally {
    await file.close();
  }
}
