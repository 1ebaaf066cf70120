import { readdirSync, readFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { parserVersion } from '../../shared/mail/parsed-message.ts';
import { createPack, type PackRow, readIndex } from './pack-file.ts';

/**
 * Messages as read, by the SHA-256 of their bytes: a cache in the user's data folder that may be deleted at any time and is built
 * anew from the originals. A damaged reading counts as absent.
 */
export interface ParsedStore {
  has(sha256: Sha256): boolean;
  get(sha256: Sha256): Promise<ParsedMessage | undefined>;
  /** Those of many messages that are there, pack by pack: each pack is opened once. */
  getAll(sha256s: readonly Sha256[]): AsyncIterable<readonly [Sha256, ParsedMessage]>;
  putAll(readings: readonly (readonly [Sha256, ParsedMessage])[]): void;
  /** Every reading once, pack by pack. */
  entries(): AsyncIterable<readonly [Sha256, ParsedMessage]>;
  /** Where children write packs of their own ... */
  readonly packFolder: string;
  /** ... and how the parent learns what they wrote, whole and in the index before it is told: by the new lines of the index. */
  adopt(pack: string, index: string): void;
}

interface Place extends PackRow {
  readonly pack: string;
}

/** Opens the store under `root` (made when missing) and deletes what other parser versions left there. Which readings it holds is learned once somebody asks: an import never does. */
export async function openParsedStore(root: string): Promise<ParsedStore> {
  const packFolder = join(root, `v${parserVersion}`);
  await mkdir(packFolder, { recursive: true, mode: 0o700 });
  await deleteOtherVersions(root, packFolder);
  let known: Map<Sha256, Place> | undefined;
  const places = () => {
    known ??= readPlaces(packFolder);
    return known;
  };
  const adopt = (pack: string, index: string): void => {
    if (known) addPlaces(known, pack, index);
  };
  return {
    packFolder,
    adopt,
    has: (sha256) => places().has(sha256),
    async get(sha256) {
      const place = places().get(sha256);
      return place && withPack(packFolder, place.pack, (file) => readOne(file, place));
    },
    getAll: (sha256s) =>
      readAll(
        packFolder,
        sha256s.flatMap((sha256) => places().get(sha256) ?? []),
      ),
    putAll(readings) {
      if (readings.length === 0) return;
      const pack = createPack(packFolder);
      adopt(pack.name, pack.append(readings));
      pack.close();
    },
    entries: () => readAll(packFolder, places().values()),
  };
}

async function deleteOtherVersions(root: string, packFolder: string): Promise<void> {
  const versions = (await readdir(root)).filter((name) => /^v\d+$/.test(name)).map((name) => join(root, name));
  for (const folder of versions) if (folder !== packFolder) await rm(folder, { recursive: true, force: true });
}

function readPlaces(packFolder: string): Map<Sha256, Place> {
  const places = new Map<Sha256, Place>();
  for (const name of readdirSync(packFolder)
    .filter((file) => file.endsWith('.index'))
    .sort()) {
    const pack = name.slice(0, -'.index'.length);
    addPlaces(places, pack, readFileSync(join(packFolder, name), 'latin1'));
  }
  return places;
}

function addPlaces(places: Map<Sha256, Place>, pack: string, index: string): void {
  for (const row of readIndex(index)) places.set(row.sha256, { ...row, pack });
}

async function* readAll(packFolder: string, places: Iterable<Place>): AsyncGenerator<readonly [Sha256, ParsedMessage]> {
  const byPack = Map.groupBy(places, (place) => place.pack);
  for (const [pack, rows] of byPack) {
    const file = await open(join(packFolder, `${pack}.pack`)).catch(() => undefined);
    if (!file) continue;
    try {
      for (const span of spansOf(rows, await sizeOf(file))) {
        const bytes = await readSpan(file, span);
        for (const row of span.rows) {
          const reading = readingIn(bytes.subarray(row.offset - span.offset), row);
          if (reading) yield [row.sha256, reading];
        }
      }
    } finally {
      await file.close();
    }
  }
}

async function withPack<T>(
  packFolder: string,
  pack: string,
  read: (file: FileHandle) => Promise<T>,
): Promise<T | undefined> {
  const file = await open(join(packFolder, `${pack}.pack`)).catch(() => undefined);
  if (!file) return undefined;
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}

async function sizeOf(file: FileHandle): Promise<number> {
  return (await file.stat()).size;
}

async function readOne(file: FileHandle, place: Place): Promise<ParsedMessage | undefined> {
  const [span] = spansOf([place], await sizeOf(file));
  return span && readingIn(await readSpan(file, span), place);
}

/** Readings that lie close together in a pack. */
interface Span {
  readonly offset: number;
  end: number;
  readonly rows: Place[];
}

/** To ask the disk for each reading costs more than to read it: those with small gaps between them are fetched together, in bytes. */
const widestGap = 2 ** 16;
const longestSpan = 2 ** 22;

/** In the order of the file. A damaged length must not make room for more than there is: rows beyond `size` are left out. */
function spansOf(rows: Iterable<Place>, size: number): readonly Span[] {
  const spans: Span[] = [];
  for (const row of [...rows].sort((a, b) => a.offset - b.offset)) {
    const end = row.offset + row.length;
    if (end > size) continue;
    const span = spans.at(-1);
    if (!span || row.offset - span.end > widestGap || end - span.offset > longestSpan)
      spans.push({ offset: row.offset, end, rows: [row] });
    else {
      span.end = Math.max(span.end, end);
      span.rows.push(row);
    }
  }
  return spans;
}

async function readSpan(file: FileHandle, { offset, end }: Span): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(end - offset);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
  return bytes.subarray(0, bytesRead);
}

/**
 * The reading with which the bytes begin, whole and as it was written; else none. Its checksum is the door here: only the reader of this
 * `parserVersion` writes to this folder, and to hold every field against the schema again took as long as to take its chain apart.
 */
function readingIn(from: Buffer, { length, crc }: PackRow): ParsedMessage | undefined {
  const bytes = from.subarray(0, length);
  if (bytes.length !== length || crc32(bytes) !== crc) return undefined;
  return JSON.parse(bytes.toString('utf8'));
}
