import type { Attachment, HostMessage } from './wire.ts';

/** Attachments of at most this many bytes travel inside their message; a fetch costs more than their base64. */
const inlineBytes = 16_384;

const waiting = new Map<string, Uint8Array>();
let nextName = 1;

/** Makes an attachment ready for the page; a large one waits until it is fetched, once. */
export function offerAttachment(bytes: Uint8Array, prefix: string): Attachment {
  if (bytes.length <= inlineBytes)
    return { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
  return waitingFor(bytes, prefix);
}

/** As offerAttachment, for the text of a message. */
export function offerHead(text: string, prefix: string): HostMessage['head'] {
  return text.length <= inlineBytes ? text : waitingFor(Buffer.from(text), prefix);
}

function waitingFor(bytes: Uint8Array, prefix: string): { readonly path: string } {
  const name = String(nextName++);
  waiting.set(name, bytes);
  return { path: `${prefix}${name}` };
}

export function takeAttachment(name: string): Uint8Array | undefined {
  const bytes = waiting.get(name);
  waiting.delete(name);
  return bytes;
}
