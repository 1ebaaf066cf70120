/** A small .msg for tests: a compound file (MS-CFB) with 512-byte sectors that holds the property streams given (MS-OXMSG). */

const sectorBytes = 512;
const entryBytes = 128;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const fatSector = 0xfffffffd;

/** Streams and storages by name. */
export interface MadeStorage {
  readonly [name: string]: Buffer | MadeStorage;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  content?: Buffer;
  child: number;
  right: number;
  start: number;
}

/** Text in the place of a property, as UTF-16: `text(0x0037, 'Subject')`. */
export function text(id: number, value: string): MadeStorage {
  return { [`__substg1.0_${hex(id)}001F`]: Buffer.from(value, 'utf16le') };
}

export function bytes(id: number, value: Buffer): MadeStorage {
  return { [`__substg1.0_${hex(id)}0102`]: value };
}

function hex(id: number): string {
  return id.toString(16).toUpperCase().padStart(4, '0');
}

const headerBytes = { root: 32, inside: 8 } as const;

/** The stream of properties of a fixed size: numbers, and times as FILETIME (MS-OXMSG 2.4). */
export function fixed(values: Readonly<Record<number, number | Date>>, where: keyof typeof headerBytes): MadeStorage {
  const rows = Object.entries(values).map(([id, value]) => {
    const row = Buffer.alloc(16);
    row.writeUInt16LE(value instanceof Date ? 0x40 : 3, 0);
    row.writeUInt16LE(Number(id), 2);
    row.writeUInt32LE(6, 4);
    if (value instanceof Date) row.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n, 8);
    else row.writeUInt32LE(value, 8);
    return row;
  });
  return { '__properties_version1.0': Buffer.concat([Buffer.alloc(headerBytes[where]), ...rows]) };
}

const cutoff = 4_096;
const miniBytes = 64;

/** Every stream is small and lies in the mini stream, which is the root's. */
export function madeMsg(root: MadeStorage): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, child: free, right: free, start: endOfChain }];
  addChildren(entries, 0, root);
  const mini: number[] = [];
  const streams: Buffer[] = [];
  for (const entry of entries) if (entry.content?.length) entry.start = addStream(mini, streams, entry.content);
  const miniStream = padded(Buffer.concat(streams));
  const miniTable = padded(tableOf(mini));
  const directorySectors = Math.ceil((entries.length * entryBytes) / sectorBytes);
  const fat: number[] = [fatSector];
  addChain(fat, directorySectors);
  const miniTableStart = addChain(fat, miniTable.length / sectorBytes);
  const [rootEntry] = entries;
  if (rootEntry)
    Object.assign(rootEntry, { start: addChain(fat, miniStream.length / sectorBytes), content: miniStream });
  if (fat.length > sectorBytes / 4) throw new Error('too much for one allocation table');
  const head = header(miniTableStart, miniTable.length / sectorBytes);
  return Buffer.concat([head, padded(tableOf(fat)), directory(entries, directorySectors), miniTable, miniStream]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (sectorBytes - 1), 0xff)]);
}

function tableOf(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
}

/** The first of so many sectors that follow each other. */
function addChain(table: number[], sectors: number): number {
  const start = table.length;
  for (let index = 1; index <= sectors; index++) table.push(index === sectors ? endOfChain : start + index);
  return start;
}

function addChildren(entries: Entry[], parent: number, storage: MadeStorage): void {
  let before: Entry | undefined;
  for (const [name, held] of Object.entries(storage)) {
    const id = entries.length;
    const isStream = Buffer.isBuffer(held);
    const entry: Entry = {
      name,
      kind: isStream ? 2 : 1,
      child: free,
      right: free,
      start: 0,
      ...(isStream && { content: held }),
    };
    entries.push(entry);
    const above = entries[parent];
    if (before) before.right = id;
    else if (above) above.child = id;
    before = entry;
    if (!Buffer.isBuffer(held)) addChildren(entries, id, held);
  }
}

function addStream(mini: number[], streams: Buffer[], content: Buffer): number {
  if (content.length >= cutoff) throw new Error('a stream is too long for the mini stream');
  streams.push(content, Buffer.alloc(-content.length & (miniBytes - 1)));
  return addChain(mini, Math.ceil(content.length / miniBytes));
}

function header(miniTableStart: number, miniTableSectors: number): Buffer {
  const bytes = Buffer.alloc(sectorBytes);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(cutoff, 56);
  bytes.writeUInt32LE(miniTableStart, 60);
  bytes.writeUInt32LE(miniTableSectors, 64);
  bytes.writeUInt32LE(endOfChain, 68);
  bytes.fill(0xff, 76);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

function directory(entries: readonly Entry[], sectors: number): Buffer {
  const bytes = Buffer.alloc(sectors * sectorBytes);
  for (const [index, { name, kind, child, right, start, content }] of entries.entries()) {
    const at = index * entryBytes;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = kind;
    bytes[at + 67] = 1;
    bytes.writeUInt32LE(free, at + 68);
    bytes.writeUInt32LE(right, at + 72);
    bytes.writeUInt32LE(child, at + 76);
    bytes.writeUInt32LE(start, at + 116);
    bytes.writeUInt32LE(content?.length ?? 0, at + 120);
  }
  return bytes;
}
