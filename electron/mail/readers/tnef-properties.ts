/** MAPI properties as winmail.dat writes them: MS-OXTNEF 2.1.3.4. */
import { decodeCodePage } from './code-page.ts';

export type TnefProperties = ReadonlyMap<number, string | number | boolean | Uint8Array>;

const fixedBytes: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const type = { int16: 2, int32: 3, boolean: 11, object: 13, string8: 30, string: 31, time: 64, binary: 258 } as const;
const variable: ReadonlySet<number> = new Set([type.object, type.string8, type.string, type.binary]);
const multiple = 0x1000;
const firstNamed = 0x8000;
const mostRows = 10_000;

/** Bytes that end too early end the reading, never the program. */
class Cursor {
  at = 0;
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  number(): number | undefined {
    const value = this.at + 4 <= this.bytes.length ? this.bytes.readUInt32LE(this.at) : undefined;
    this.at += 4;
    return value;
  }

  take(length: number): Buffer | undefined {
    const end = this.at + length;
    const value = end <= this.bytes.length ? this.bytes.subarray(this.at, end) : undefined;
    this.at = end;
    return value;
  }

  /** Values are filled up to a multiple of four bytes. */
  padded(length: number): Buffer | undefined {
    const value = this.take(length);
    this.at += -length & 3;
    return value;
  }
}

/** One set of properties, or a table of them, each row with its count before it. Ends at the first that does not fit. */
export function readTnefProperties(bytes: Buffer, codePage: number, isTable = false): TnefProperties[] {
  const cursor = new Cursor(bytes);
  const rows = isTable ? Math.min(cursor.number() ?? 0, mostRows) : 1;
  const sets: TnefProperties[] = [];
  while (sets.length < rows && cursor.at < bytes.length) sets.push(readSet(cursor, codePage));
  return sets;
}

function readSet(cursor: Cursor, codePage: number): TnefProperties {
  const properties = new Map<number, string | number | boolean | Uint8Array>();
  const count = cursor.number() ?? 0;
  for (let index = 0; index < count && cursor.at < cursor.bytes.length; index++) {
    const tag = cursor.number() ?? 0;
    const id = tag >>> 16;
    if (id >= firstNamed) skipName(cursor);
    const value = readValues(cursor, tag & 0xffff, codePage);
    if (value !== undefined && id < firstNamed && !properties.has(id)) properties.set(id, value);
  }
  return properties;
}

/** A GUID, then a number, or the length of a name and the name. */
function skipName(cursor: Cursor): void {
  cursor.take(16);
  const kind = cursor.number();
  const numberOrLength = cursor.number() ?? 0;
  if (kind === 1) cursor.padded(numberOrLength);
}

/** Of several values the first is given: no property that is read here has more. */
function readValues(
  cursor: Cursor,
  tagged: number,
  codePage: number,
): string | number | boolean | Uint8Array | undefined {
  const kind = tagged & ~multiple;
  const isVariable = variable.has(kind);
  const fixed = fixedBytes[kind];
  if (!isVariable && fixed === undefined) {
    // What follows cannot be found without the length of this one.
    cursor.at = cursor.bytes.length;
    return undefined;
  }
  const count = isVariable || tagged !== kind ? (cursor.number() ?? 0) : 1;
  let first: string | number | boolean | Uint8Array | undefined;
  for (let index = 0; index < count && cursor.at < cursor.bytes.length; index++) {
    const bytes = isVariable ? cursor.padded(cursor.number() ?? 0) : cursor.padded(fixed ?? 0);
    if (index === 0 && bytes) first = readValue(kind, bytes, codePage);
  }
  return first;
}

/** From 1601 (FILETIME, in 100 ns) to 1970, in milliseconds. */
const epochMs = 11_644_473_600_000n;
const latestMs = 8_640_000_000_000_000n;

function readValue(kind: number, bytes: Buffer, codePage: number): string | number | boolean | Uint8Array | undefined {
  switch (kind) {
    case type.int16:
      return bytes.readUInt16LE(0);
    case type.int32:
      return bytes.readUInt32LE(0);
    case type.boolean:
      return bytes.readUInt16LE(0) !== 0;
    case type.string8:
      return decodeCodePage(bytes, codePage).replace(/\0+$/, '');
    case type.string:
      return bytes.toString('utf16le').replace(/\0+$/, '');
    case type.time: {
      const ms = bytes.readBigUInt64LE(0) / 10_000n - epochMs;
      return ms > 0n && ms < latestMs ? new Date(Number(ms)).toISOString() : undefined;
    }
    case type.binary:
    case type.object:
      return bytes;
    default:
      return undefined;
  }
}
