import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Sha256 } from '../../shared/kernel/sha256.ts';

/** The digest of what is in memory; of a text, that of its UTF-8. */
export function sha256Of(content: Uint8Array | string): Sha256 {
  return hash('sha256', content, 'hex') as Sha256;
}

/** The digest and length of a file, read as a stream. Throws the system's error. */
export async function sha256OfFile(path: string): Promise<{ sha256: Sha256; size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    digest.update(chunk);
    size += chunk.length;
  }
  return { sha256: digest.digest('hex') as Sha256, size };
}
