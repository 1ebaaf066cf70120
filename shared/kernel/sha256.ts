import { z } from 'zod';
import { type Branded, brandedText } from './branded.ts';

/** A SHA-256 digest in 64 lower-case hexadecimal digits: the name of every original in the evidence store. */
export type Sha256 = Branded<string, 'Sha256'>;

export const sha256Schema = brandedText<Sha256>(
  z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest (64 hexadecimal digits)'),
);

/** The digest function as a port: shared/ has no crypto of its own. Of a text, it is the digest of its UTF-8. */
export type Digest = (said: Uint8Array | string) => Sha256;
