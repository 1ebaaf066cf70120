import type { PressedKey } from './accelerator.ts';
import { offerAttachment, offerHead } from './attachments.ts';
import { attachmentPrefix } from './loopback-server.ts';
import { decodeValue, encodeValue } from './structured-clone-codec.ts';
import type { HostMessage, PageMessage, WindowBounds } from './wire.ts';

interface Receiver {
  onInvoke(channel: string, args: unknown[]): Promise<unknown>;
  onKey(pressed: PressedKey): void;
  onBounds(bounds: WindowBounds): void;
  /** Puts a message into the page; it is lost where the document is gone. */
  push(message: HostMessage): void;
}

/** The host's end of one window's messages: gathers attachments, answers calls. */
export class PageMessages {
  readonly #receiver: Receiver;
  /** Parts of attachments, by message and index. */
  readonly #chunks = new Map<string, Buffer[]>();

  constructor(receiver: Receiver) {
    this.#receiver = receiver;
  }

  receive(message: PageMessage): void {
    if (message.kind === 'chunk') this.#keepChunk(message);
    else if (message.kind === 'key') this.#receiver.onKey(message.pressed);
    else if (message.kind === 'bounds') this.#receiver.onBounds(message.bounds);
    else if (message.kind === 'invoke') void this.#answer(message.id, message.channel, this.#argumentsOf(message));
  }

  sendEvent(channel: string, args: unknown[]): void {
    this.#receiver.push({ kind: 'event', channel, ...attach(args) });
  }

  #keepChunk({ id, index, base64 }: Extract<PageMessage, { kind: 'chunk' }>): void {
    const key = `${id}/${index}`;
    const chunks = this.#chunks.get(key) ?? [];
    chunks.push(Buffer.from(base64, 'base64'));
    this.#chunks.set(key, chunks);
  }

  #argumentsOf({ id, head, byteLengths }: Extract<PageMessage, { kind: 'invoke' | 'send' }>): unknown[] {
    const buffers = byteLengths.map((_, index) => {
      const chunks = this.#chunks.get(`${id}/${index}`) ?? [];
      this.#chunks.delete(`${id}/${index}`);
      return new Uint8Array(Buffer.concat(chunks));
    });
    return decodeValue(head, buffers) as unknown[];
  }

  async #answer(id: number, channel: string, args: unknown[]): Promise<void> {
    try {
      this.#receiver.push({ kind: 'reply', id, ...attach(await this.#receiver.onInvoke(channel, args)) });
    } catch (error) {
      this.#receiver.push({ kind: 'error', id, ...attach(error instanceof Error ? error.message : String(error)) });
    }
  }
}

function attach(value: unknown): Pick<HostMessage, 'head' | 'attachments'> {
  const { head, buffers } = encodeValue(value);
  return {
    head: offerHead(head, attachmentPrefix),
    attachments: buffers.map((bytes) => offerAttachment(bytes, attachmentPrefix)),
  };
}
