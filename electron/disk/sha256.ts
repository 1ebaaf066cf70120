import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Digest, Sha256 } from '../../shared/kernel/sha256.ts';

/** The digest of what is in memory. */
export const sha256Of: Digest = (said) => hash('sha256', said, 'hex') as Sha256;

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
