import type { FindText } from '../../shared/mail/mbox-splitter.ts';

/** Node's own search through bytes. */
export const findText: FindText = (bytes, text, from) =>
  (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).indexOf(
    text,
    from,
    'latin1',
  );
