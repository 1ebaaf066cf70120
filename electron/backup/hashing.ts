import { createHash } from 'node:crypto';
import type { Sha256 } from '../../shared/kernel/sha256.ts';

/** Passes chunks on and digests them on the way. `digest` may be asked once the last chunk has passed. */
export function hashing(chunks: AsyncIterable<Uint8Array>): {
  readonly chunks: AsyncIterable<Uint8Array>;
  digest(): { readonly sha256: Sha256; readonly size: number };
} {
  const hash = createHash('sha256');
  let size = 0;
  async function* passing() {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  return { chunks: passing(), digest: () => ({ sha256: hash.digest('hex') as Sha256, size }) };
}
