/**
 * What Electron's IPC does with values (the structured clone algorithm, HTML 2.7), as a JSON head and binary attachments, so that
 * it passes through the DevTools pipe. Runs in the page's isolated world and in Node.
 */
export interface EncodedValue {
  readonly head: string;
  readonly buffers: readonly Uint8Array[];
}

/** A value in the head: plain JSON for itself, a tagged array for everything that JSON has no word for. */
type Node = string | number | boolean | null | readonly [tag: string, ...rest: unknown[]];

const viewTypes = {
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};
const errorTypes = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };

/** Throws DataCloneError on functions, symbols and class instances that structured clone refuses. */
export function encodeValue(root: unknown): EncodedValue {
  return new Encoder().encode(root);
}

/** Rebuilds the value, with shared and cyclic references. Throws on a head that `encodeValue` did not write. */
export function decodeValue(head: string, buffers: readonly Uint8Array[]): unknown {
  return new Decoder(buffers).read(JSON.parse(head));
}

class Encoder {
  readonly #buffers: Uint8Array[] = [];
  readonly #seen = new Map<object, number>();
  readonly #bufferIndex = new Map<ArrayBufferLike, number>();

  encode(root: unknown): EncodedValue {
    return { head: JSON.stringify(this.#node(root)), buffers: this.#buffers };
  }

  #node(value: unknown): Node {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['number', Object.is(value, -0) ? '-0' : String(value)];
      case 'undefined':
        return ['undefined'];
      case 'bigint':
        return ['bigint', String(value)];
      case 'object':
        return value === null ? null : this.#reference(value);
      default:
        throw cloneError(value);
    }
  }

  #reference(value: object): Node {
    const known = this.#seen.get(value);
    if (known !== undefined) return ['ref', known];
    const id = this.#seen.size;
    this.#seen.set(value, id);
    return this.#object(value, id);
  }

  #object(value: object, id: number): Node {
    if (value instanceof Date) return ['date', id, value.getTime()];
    if (value instanceof RegExp) return ['regexp', id, value.source, value.flags];
    if (value instanceof ArrayBuffer) return ['buffer', id, this.#buffer(value)];
    if (ArrayBuffer.isView(value)) return this.#view(value, id);
    if (value instanceof Map)
      return ['map', id, [...value].map(([key, member]) => [this.#node(key), this.#node(member)])];
    if (value instanceof Set) return ['set', id, [...value].map((member) => this.#node(member))];
    if (value instanceof Error) return ['error', id, value.name, value.message, value.stack ?? ''];
    if (Array.isArray(value)) return ['array', id, value.map((member) => this.#node(member))];
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return ['object', id, Object.entries(value).map(([key, member]) => [key, this.#node(member)])];
    }
    throw cloneError(value);
  }

  #view(view: ArrayBufferView, id: number): Node {
    const type = Object.prototype.toString.call(view).slice(8, -1);
    // Node pools small Buffers: only the visible window travels, never its neighbours in the pool.
    const isWhole = view.byteOffset === 0 && view.byteLength === view.buffer.byteLength;
    const index = isWhole
      ? this.#buffer(view.buffer)
      : this.#buffers.push(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)) - 1;
    return ['view', id, type, index];
  }

  #buffer(buffer: ArrayBufferLike): number {
    const known = this.#bufferIndex.get(buffer);
    if (known !== undefined) return known;
    const index = this.#buffers.push(new Uint8Array(buffer)) - 1;
    this.#bufferIndex.set(buffer, index);
    return index;
  }
}

function cloneError(value: unknown): DOMException {
  const name = typeof value === 'object' ? Object.prototype.toString.call(value) : String(value);
  return new DOMException(`${name} could not be cloned.`, 'DataCloneError');
}

class Decoder {
  readonly #references = new Map<unknown, unknown>();
  readonly #buffers: readonly Uint8Array[];
  readonly #arrayBuffers = new Map<number, ArrayBuffer>();

  constructor(buffers: readonly Uint8Array[]) {
    this.#buffers = buffers;
  }

  read(node: unknown): unknown {
    if (!Array.isArray(node)) return node;
    const [tag, first, second, third, fourth] = node;
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(first);
      case 'ref':
        return this.#references.get(first);
      case 'date':
        return this.#keep(first, new Date(second));
      case 'regexp':
        return this.#keep(first, new RegExp(second, third));
      case 'buffer':
        return this.#keep(first, this.#arrayBuffer(second));
      case 'view':
        return this.#keep(first, this.#view(second, third));
      case 'error':
        return this.#keep(first, errorOf(second, third, fourth));
      default:
        return this.#collection(tag, first, second);
    }
  }

  #collection(tag: unknown, id: unknown, members: unknown[]): unknown {
    if (tag === 'array') {
      const array: unknown[] = this.#keep(id, []);
      for (const member of members) array.push(this.read(member));
      return array;
    }
    if (tag === 'set') {
      const set = this.#keep(id, new Set<unknown>());
      for (const member of members) set.add(this.read(member));
      return set;
    }
    if (tag === 'map') return this.#map(id, members);
    if (tag === 'object') return this.#plainObject(id, members);
    throw new TypeError(`not an encoded value: ${String(tag)}`);
  }

  #map(id: unknown, pairs: unknown[]): Map<unknown, unknown> {
    const map = this.#keep(id, new Map<unknown, unknown>());
    for (const [key, member] of pairs as [unknown, unknown][]) map.set(this.read(key), this.read(member));
    return map;
  }

  #plainObject(id: unknown, pairs: unknown[]): object {
    const object = this.#keep(id, {});
    // defineProperty, because a member called __proto__ must stay a member.
    for (const [key, member] of pairs as [string, unknown][]) {
      Object.defineProperty(object, key, {
        value: this.read(member),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return object;
  }

  #view(type: string, index: number): ArrayBufferView {
    const View: new (buffer: ArrayBuffer) => ArrayBufferView = viewTypes[type as keyof typeof viewTypes] ?? Uint8Array;
    return new View(this.#arrayBuffer(index));
  }

  #arrayBuffer(index: number): ArrayBuffer {
    const known = this.#arrayBuffers.get(index);
    if (known) return known;
    const bytes = this.#buffers[index];
    if (!bytes) throw new TypeError(`an encoded value lacks attachment ${index}`);
    const isWhole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    const buffer = isWhole && bytes.buffer instanceof ArrayBuffer ? bytes.buffer : new Uint8Array(bytes).buffer;
    this.#arrayBuffers.set(index, buffer);
    return buffer;
  }

  #keep<T>(id: unknown, value: T): T {
    this.#references.set(id, value);
    return value;
  }
}

function errorOf(name: string, message: string, stack: string): Error {
  const error = new (errorTypes[name as keyof typeof errorTypes] ?? Error)(message);
  error.stack = stack;
  return error;
}
