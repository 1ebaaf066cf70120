import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import type { Protocol } from 'devtools-protocol';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js';

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;
export type CommandName = keyof Commands;
export type Reply<C extends CommandName> = Commands[C]['returnType'];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}
interface Pending {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The DevTools protocol over --remote-debugging-pipe: JSON ended by NUL, on descriptors 3 and 4 of the browser. No port is opened. */
export class CdpConnection {
  readonly #input: Writable;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #isClosed = false;

  constructor(browser: ChildProcess) {
    const [, , , input, output] = browser.stdio;
    if (!(input instanceof Writable && output instanceof Readable))
      throw new TypeError('the browser was started without its DevTools pipe');
    this.#input = input;
    // A browser that is going away breaks the pipe; its exit is what is acted upon.
    input.on('error', () => undefined);
    output.on('error', () => undefined);
    const split = messageSplitter((text) => this.#receive(JSON.parse(text)));
    output.on('data', split);
    browser.once('exit', () => this.#close());
  }

  /** Rejects with the browser's own words where it refuses, and where it ends before it answers. */
  send<C extends CommandName>(
    method: C,
    params?: Commands[C]['paramsType'][0],
    sessionId?: Protocol.Target.SessionID,
  ): Promise<Reply<C>> {
    if (this.#isClosed) return Promise.reject(new Error(`${method}: the browser has ended`));
    const id = this.#nextId++;
    return new Promise<Reply<C>>((resolve, reject) => {
      this.#pending.set(id, { method, resolve: (result) => resolve(result as Reply<C>), reject });
      this.#input.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    });
  }

  /** Hears an event of one session; without a session, of the browser. */
  on<E extends keyof Events>(event: E, listener: (params: Events[E][0]) => void, sessionId = ''): void {
    this.#events.on(`${sessionId}:${event}`, listener);
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''}:${message.method}`, message.params);
      return;
    }
    const waiting = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  #close(): void {
    this.#isClosed = true;
    for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: the browser has ended`));
    this.#pending.clear();
  }
}

/** Cuts a byte stream at NUL, whatever the size of its pieces. */
export function messageSplitter(onMessage: (text: string) => void): (piece: Buffer) => void {
  let parts: Buffer[] = [];
  return (piece) => {
    let start = 0;
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      parts.push(piece.subarray(start, end));
      onMessage(Buffer.concat(parts).toString('utf8'));
      parts = [];
      start = end + 1;
    }
    if (start < piece.length) parts.push(piece.subarray(start));
  };
}
