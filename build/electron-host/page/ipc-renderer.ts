import { decodeValue, encodeValue } from '../structured-clone-codec.ts';
import { type Attachment, type HostMessage, type PageMessage, tokenHeader } from '../wire.ts';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}
type Listener = (event: unknown, ...args: unknown[]) => void;

/** One DevTools message carries at most this much of an attachment, in bytes. */
const chunkBytes = 3 * 1024 * 1024;

/** ipcRenderer over the host's binding. `receive` is what the host calls with every answer and event. */
export function createIpcRenderer(token: string, send: (message: PageMessage) => void) {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, readonly Listener[]>();
  let nextId = 1;
  // Events stay in order although large attachments load asynchronously.
  let lastEvent: Promise<void> = Promise.resolve();

  function post(kind: 'invoke' | 'send', id: number, channel: string, args: unknown[]): void {
    const { head, buffers } = encodeValue(args);
    buffers.forEach((bytes, index) => {
      for (let start = 0; start < bytes.length; start += chunkBytes) {
        send({ kind: 'chunk', id, index, base64: bytes.subarray(start, start + chunkBytes).toBase64() });
      }
    });
    send({ kind, id, channel, head, byteLengths: buffers.map((bytes) => bytes.length) });
  }

  async function load(attachment: Attachment): Promise<Uint8Array> {
    if ('base64' in attachment) return Uint8Array.fromBase64(attachment.base64);
    return new Uint8Array(await (await fetched(attachment)).arrayBuffer());
  }

  function fetched({ path }: { readonly path: string }): Promise<Response> {
    return fetch(path, { headers: { [tokenHeader]: token } });
  }

  async function deliver(message: HostMessage): Promise<void> {
    const head = typeof message.head === 'string' ? message.head : await (await fetched(message.head)).text();
    const value = decodeValue(head, await Promise.all(message.attachments.map(load)));
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...(value as unknown[]));
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.kind === 'reply') waiting?.resolve(value);
    else waiting?.reject(new Error(String(value)));
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        post('invoke', id, channel, args);
        pending.set(id, { resolve, reject });
      }),
    send: (channel: string, ...args: unknown[]) => post('send', nextId++, channel, args),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
      return ipcRenderer;
    },
  };

  function receive(message: HostMessage): void {
    if (message.kind === 'event') lastEvent = lastEvent.then(() => deliver(message));
    else void deliver(message);
  }

  return { ipcRenderer, receive };
}
