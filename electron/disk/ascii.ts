import type { Ascii } from '../../shared/mail/mbox-splitter.ts';

/** Node's own search and reading. */
export const ascii: Ascii = {
  indexOf: (bytes, text, from) => bufferOf(bytes).indexOf(text, from, 'latin1'),
  textOf: (bytes, start, end) => bufferOf(bytes).toString('latin1', start, end),
};

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
