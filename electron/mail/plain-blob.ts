/**
 * Blob as postal-mime uses it: bytes and line breaks joined into one buffer. Node's own Blob reads each part through its thread
 * pool, which takes half of all the CPU time of parsing (measured: 2,550 messages per CPU second with it, 4,600 without).
 */
class PlainBlob {
  readonly #parts: readonly Uint8Array[];

  constructor(parts: readonly (Uint8Array | ArrayBuffer | string)[] = []) {
    this.#parts = parts.map(bytesOf);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const joined = new Uint8Array(this.#parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined.buffer;
  }
}

const lineFeed = new Uint8Array([0x0a]);

function bytesOf(part: Uint8Array | ArrayBuffer | string): Uint8Array {
  if (part === '\n') return lineFeed;
  if (typeof part === 'string') return Buffer.from(part);
  return part instanceof Uint8Array ? part : new Uint8Array(part);
}

/** For the reading process only, where nothing else uses Blob. */
export function installPlainBlob(): void {
  Object.defineProperty(globalThis, 'Blob', { value: PlainBlob, configurable: true });
}
