import type { LineCodec } from '../../shared/journal/line.ts';
import { sha256Of } from '../disk/sha256.ts';

/** Node's digest, and UTF-8 as Node reads it, for journal lines. */
export const lineCodec: LineCodec = {
  digest: sha256Of,
  decode: (bytes) => (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes)).toString('utf8'),
};
