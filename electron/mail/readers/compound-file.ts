/** Looks over a compound file (MS-CFB) before a parser follows its chains: a chain that runs in a circle has hung parsers, and a size that is a lie has broken them. */
import { ok, type Refusal, type Result, refuse } from '../../../shared/kernel/result.ts';

const headerBytes = 512;
const entryBytes = 128;
const headerDifat = 109;
const endOfChain = 0xfffffffe;
const none = 0xffffffff;
const miniSectorBytes = 64;

interface Sectors {
  readonly bytes: Buffer;
  readonly sectorBytes: number;
  readonly count: number;
}

/** MS-CFB 2.6.1: unknown or unallocated, storage, stream, root. */
const entryKinds = { storage: 1, stream: 2, root: 5 } as const;

interface Entry {
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Refuses with `mail.damaged`, naming what is wrong. */
export function checkCompoundFile(bytes: Buffer): Result<null> {
  if (bytes.length < headerBytes) return damaged('it ends inside its header');
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return damaged('its sectors have a size that does not exist');
  const sectorBytes = 2 ** shift;
  const sectors = { bytes, sectorBytes, count: Math.ceil(bytes.length / sectorBytes) - 1 };
  const fat = readFat(sectors);
  if (!fat.ok) return fat;
  const directory = chainOf(fat.value, bytes.readUInt32LE(48));
  if (!directory.ok) return directory;
  const entries = directory.value.flatMap((sector) => entriesIn(sectors, sector));
  const mini = readMiniFat(sectors, fat.value);
  if (!mini.ok) return mini;
  return checkTree(entries) ?? checkStreams(entries, { fat: fat.value, mini: mini.value, sectors }) ?? ok(null);
}

function damaged(what: string): Refusal {
  return refuse('mail.damaged', `The Outlook message is damaged: ${what}. Its original is kept.`);
}

function readFat(sectors: Sectors): Result<Uint32Array> {
  const places = fatPlaces(sectors);
  if (!places.ok) return places;
  const perSector = sectors.sectorBytes / 4;
  const fat = new Uint32Array(places.value.length * perSector).fill(none);
  for (const [index, sector] of places.value.entries()) copySector(sectors, sector, fat, index * perSector);
  return ok(fat);
}

function fatPlaces({ bytes, sectorBytes, count }: Sectors): Result<number[]> {
  const places: number[] = [];
  const take = (at: number, entries: number): void => {
    for (let index = 0; index < entries && at + index * 4 + 4 <= bytes.length; index++) {
      const sector = bytes.readUInt32LE(at + index * 4);
      if (sector < count) places.push(sector);
    }
  };
  take(76, headerDifat);
  const seen = new Set<number>();
  for (let sector = bytes.readUInt32LE(68); sector < count; ) {
    if (seen.has(sector)) return damaged('the list of its allocation tables runs in a circle');
    seen.add(sector);
    const at = headerOffset(sectorBytes, sector);
    take(at, sectorBytes / 4 - 1);
    const next = at + sectorBytes - 4;
    sector = next + 4 <= bytes.length ? bytes.readUInt32LE(next) : endOfChain;
  }
  return new Set(places).size === places.length ? ok(places) : damaged('an allocation table is listed twice');
}

function headerOffset(sectorBytes: number, sector: number): number {
  return (sector + 1) * sectorBytes;
}

function copySector({ bytes, sectorBytes }: Sectors, sector: number, into: Uint32Array, from: number): void {
  const at = headerOffset(sectorBytes, sector);
  for (let index = 0; index < sectorBytes / 4 && at + index * 4 + 4 <= bytes.length; index++)
    into[from + index] = bytes.readUInt32LE(at + index * 4);
}

function chainOf(table: Uint32Array, start: number): Result<number[]> {
  const chain: number[] = [];
  for (let sector = start; sector < table.length; sector = table[sector] ?? none) {
    chain.push(sector);
    if (chain.length > table.length) return damaged('a chain of its sectors runs in a circle');
  }
  return ok(chain);
}

function readMiniFat(sectors: Sectors, fat: Uint32Array): Result<Uint32Array> {
  const chain = chainOf(fat, sectors.bytes.readUInt32LE(60));
  if (!chain.ok) return chain;
  const perSector = sectors.sectorBytes / 4;
  const mini = new Uint32Array(chain.value.length * perSector).fill(none);
  for (const [index, sector] of chain.value.entries()) copySector(sectors, sector, mini, index * perSector);
  return ok(mini);
}

function entriesIn({ bytes, sectorBytes }: Sectors, sector: number): Entry[] {
  const entries: Entry[] = [];
  const start = headerOffset(sectorBytes, sector);
  for (let at = start; at + entryBytes <= Math.min(bytes.length, start + sectorBytes); at += entryBytes)
    entries.push({
      kind: bytes[at + 66] ?? 0,
      left: bytes.readUInt32LE(at + 68),
      right: bytes.readUInt32LE(at + 72),
      child: bytes.readUInt32LE(at + 76),
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    });
  return entries;
}

/** An entry that two others point to makes a circle, or a tree that is walked twice. */
function checkTree(entries: readonly Entry[]): Refusal | undefined {
  if (entries[0]?.kind !== entryKinds.root) return damaged('its directory has no root');
  const seen = new Set<number>();
  const left = [0];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) return damaged('its directory runs in a circle');
    seen.add(id);
    const entry = entries[id];
    if (entry) left.push(...[entry.left, entry.right, entry.child].filter((next) => next !== none));
  }
  return undefined;
}

interface Tables {
  readonly fat: Uint32Array;
  readonly mini: Uint32Array;
  readonly sectors: Sectors;
}

function checkStreams(entries: readonly Entry[], { fat, mini, sectors }: Tables): Refusal | undefined {
  const cutoff = sectors.bytes.readUInt32LE(56);
  let total = 0;
  for (const { kind, start, size } of entries) {
    if (kind !== entryKinds.stream && kind !== entryKinds.root) continue;
    const isMini = kind === entryKinds.stream && size < cutoff;
    const chain = size === 0 ? ok([]) : chainOf(isMini ? mini : fat, start);
    if (!chain.ok) return chain;
    const room = chain.value.length * (isMini ? miniSectorBytes : sectors.sectorBytes);
    if (size > room) return damaged('a part of it says that it is longer than it is');
    total += kind === entryKinds.stream ? size : 0;
  }
  return total > sectors.bytes.length ? damaged('its parts say that they are longer than the file') : undefined;
}
