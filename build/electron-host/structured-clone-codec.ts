/**
 * What Electron's IPC does with values (the structured clone algorithm, HTML 2.7), as a JSON head and binary attachments, so that
 * it passes through the DevTools pipe. Runs in the page's isolated world and in Node.
 */
export interface EncodedValue {
  readonly head: string;
  readonly buffers: readonly Uint8Array[];
}

/**
 * The head is JSON of [kind, value]. Plain JSON stands for itself; everything that JSON has no word for is an object with the one member
 * `tag`, and only a head of the kind 'tagged' holds any: what most messages are is neither copied here nor looked through there.
 * References count objects in the order in which they are met, which is the same on both sides.
 */
type HeadKind = 'plain' | 'tagged';
const tag = '\u0000';
type Tagged = { readonly [tag]: readonly [name: string, ...rest: unknown[]] };

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
  const [kind, value] = JSON.parse(head) as [HeadKind, unknown];
  return kind === 'plain' ? value : new Decoder(buffers).read(value);
}

class Encoder {
  readonly #buffers: Uint8Array[] = [];
  readonly #seen = new Map<object, number>();
  readonly #bufferIndex = new Map<ArrayBufferLike, number>();
  #kind: HeadKind = 'plain';

  encode(root: unknown): EncodedValue {
    const node = this.#node(root);
    return { head: JSON.stringify([this.#kind, node]), buffers: this.#buffers };
  }

  /** The value itself where JSON says it as it is. */
  #node(value: unknown): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        if (Object.is(value, -0)) return this.#tagged('number', '-0');
        return Number.isFinite(value) ? value : this.#tagged('number', String(value));
      case 'undefined':
        return this.#tagged('undefined');
      case 'bigint':
        return this.#tagged('bigint', String(value));
      case 'object':
        return value === null ? null : this.#reference(value);
      default:
        throw cloneError(value);
    }
  }

  #tagged(name: string, ...rest: unknown[]): Tagged {
    this.#kind = 'tagged';
    return { [tag]: [name, ...rest] };
  }

  #reference(value: object): unknown {
    const known = this.#seen.get(value);
    if (known !== undefined) return this.#tagged('ref', known);
    this.#seen.set(value, this.#seen.size);
    if (Array.isArray(value)) return this.#array(value);
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null ? this.#record(value) : this.#object(value);
  }

  #array(array: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    for (let index = 0; index < array.length; index += 1) {
      const node = this.#node(array[index]);
      if (copy === undefined && node !== array[index]) copy = array.slice(0, index);
      copy?.push(node);
    }
    return copy ?? array;
  }

  #record(record: object): unknown {
    if (tag in record || Object.hasOwn(record, '__proto__')) return this.#pairs(record);
    const members = record as Readonly<Record<string, unknown>>;
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(members)) {
      const value = members[key];
      const node = this.#node(value);
      if (node === value) continue;
      copy ??= { ...members };
      copy[key] = node;
    }
    return copy ?? record;
  }

  #object(value: object): unknown {
    if (value instanceof Date) return this.#tagged('date', value.getTime());
    if (value instanceof RegExp) return this.#tagged('regexp', value.source, value.flags);
    if (value instanceof ArrayBuffer) return this.#tagged('buffer', this.#buffer(value));
    if (ArrayBuffer.isView(value)) return this.#view(value);
    if (value instanceof Map) {
      const pairs = [...value].map(([key, member]) => [this.#node(key), this.#node(member)]);
      return this.#tagged('map', pairs);
    }
    if (value instanceof Set) {
      const members = [...value].map((member) => this.#node(member));
      return this.#tagged('set', members);
    }
    if (value instanceof Error) return this.#tagged('error', value.name, value.message, value.stack ?? '');
    if (Object.prototype.toString.call(value) === '[object Object]') return this.#pairs(value);
    throw cloneError(value);
  }

  /** Of any object: members by whatever names, and nothing of what its class would have JSON say. */
  #pairs(value: object): Tagged {
    const pairs = Object.entries(value).map(([key, member]) => [key, this.#node(member)]);
    return this.#tagged('object', pairs);
  }

  #view(view: ArrayBufferView): Tagged {
    const type = Object.prototype.toString.call(view).slice(8, -1);
    // Node pools small Buffers: only the visible window travels, never its neighbours in the pool.
    const isWhole = view.byteOffset === 0 && view.byteLength === view.buffer.byteLength;
    const index = isWhole
      ? this.#buffer(view.buffer)
      : this.#buffers.push(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)) - 1;
    return this.#tagged('view', type, index);
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
  readonly #references: unknown[] = [];
  readonly #buffers: readonly Uint8Array[];
  readonly #arrayBuffers = new Map<number, ArrayBuffer>();

  constructor(buffers: readonly Uint8Array[]) {
    this.#buffers = buffers;
  }

  /** What has no tag stays the object that it is, its members read in their place. */
  read(node: unknown): unknown {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return this.#inPlace(node);
    const tagged = (node as Partial<Tagged>)[tag];
    return tagged ? this.#tagged(tagged) : this.#inPlace(node);
  }

  #inPlace(node: object): object {
    this.#references.push(node);
    const members = node as Record<string, unknown>;
    for (const key of Object.keys(members)) {
      const member = members[key];
      if (typeof member === 'object' && member !== null) members[key] = this.read(member);
    }
    return node;
  }

  #tagged([name, ...rest]: readonly unknown[]): unknown {
    const [first, second, third] = rest as [never, never, never];
    switch (name) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(first);
      case 'ref':
        return this.#references[first];
      case 'date':
        // JSON has no word for the time of an invalid date.
        return this.#keep(new Date(first ?? Number.NaN));
      case 'regexp':
        return this.#keep(new RegExp(first, second));
      case 'buffer':
        return this.#keep(this.#arrayBuffer(first));
      case 'view':
        return this.#keep(this.#view(first, second));
      case 'error':
        return this.#keep(errorOf(first, second, third));
      default:
        return this.#collection(name, first);
    }
  }

  #collection(name: unknown, members: unknown[]): unknown {
    if (name === 'set') {
      const set = this.#keep(new Set<unknown>());
      for (const member of members) set.add(this.read(member));
      return set;
    }
    if (name === 'map') return this.#map(members);
    if (name === 'object') return this.#plainObject(members);
    throw new TypeError(`not an encoded value: ${String(name)}`);
  }

  #map(pairs: unknown[]): Map<unknown, unknown> {
    const map = this.#keep(new Map<unknown, unknown>());
    for (const [key, member] of pairs as [unknown, unknown][]) map.set(this.read(key), this.read(member));
    return map;
  }

  #plainObject(pairs: unknown[]): object {
    const object = this.#keep({});
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

  #keep<T>(value: T): T {
    this.#references.push(value);
    return value;
  }
}

function errorOf(name: string, message: string, stack: string): Error {
  const error = new (errorTypes[name as keyof typeof errorTypes] ?? Error)(message);
  error.stack = stack;
  return error;
}
