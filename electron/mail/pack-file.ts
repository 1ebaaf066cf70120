import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ParsedMessage } from '../../shared/mail/parsed-message.ts';

/** Where one reading lies in its pack: `length` bytes of JSON from byte `offset` on, with their CRC-32. */
export interface PackRow {
  readonly sha256: Sha256;
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

/**
 * Appends readings to a pack of its own: `<name>.pack` holds JSON lines, `<name>.index` one line of text per reading. Written
 * without fsync, data before index: after a crash an index line may point at nothing, which its CRC tells.
 */
export interface PackWriter {
  readonly name: string;
  /** Answers the lines of the index that tell of them. */
  append(readings: readonly (readonly [Sha256, ParsedMessage])[]): string;
  close(): void;
}

/** The name is new, so that several processes write to one folder without knowing of each other. */
export function createPack(folder: string): PackWriter {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = randomUUID();
  const pack = openSync(join(folder, `${name}.pack`), 'ax', 0o600);
  const index = openSync(join(folder, `${name}.index`), 'ax', 0o600);
  let end = 0;
  return {
    name,
    append(readings) {
      const lines: Buffer[] = [];
      let rows = '';
      for (const [sha256, message] of readings) {
        const line = Buffer.from(`${JSON.stringify(message)}\n`);
        lines.push(line);
        rows += indexLine({ sha256, offset: end, length: line.length - 1, crc: crc32(line.subarray(0, -1)) });
        end += line.length;
      }
      writeAll(pack, Buffer.concat(lines));
      writeAll(index, Buffer.from(rows));
      return rows;
    },
    close() {
      closeSync(pack);
      closeSync(index);
    },
  };
}

function indexLine({ sha256, offset, length, crc }: PackRow): string {
  return `${sha256} ${offset} ${length} ${crc}\n`;
}

/** Reads an index; lines that a crash cut short or that are no rows are left out. */
export function readIndex(text: string): PackRow[] {
  const lines = text.split('\n');
  lines.pop();
  return lines.flatMap((line) => {
    const match = /^([0-9a-f]{64}) (\d{1,15}) (\d{1,10}) (\d{1,10})$/.exec(line);
    if (!match) return [];
    return [{ sha256: match[1] as Sha256, offset: Number(match[2]), length: Number(match[3]), crc: Number(match[4]) }];
  });
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
