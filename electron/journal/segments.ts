/** The segment files of one device's log: `journal/<device>/000001.ndjson` and on, without gaps. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Segment {
  readonly number: number;
  readonly path: string;
}

/** What stands in a log's folder: its segments in order, and the names of everything else. */
export interface SegmentListing {
  readonly segments: readonly Segment[];
  readonly strays: readonly string[];
}

/** A segment that has reached this size gets no more entries; one commit may carry it beyond, so files are of 8 to 16 MB. */
export const segmentFullBytes = 8 * 1024 * 1024;

/** @example segmentPath('/d/journal/0123456789abcdef', 1) // '/d/journal/0123456789abcdef/000001.ndjson' */
export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.ndjson`);
}

/** Lists a log's folder. Throws the system's error. */
export async function listSegments(folder: string): Promise<SegmentListing> {
  const segments: Segment[] = [];
  const strays: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const match = entry.isFile() ? /^(\d{6})\.ndjson$/.exec(entry.name) : null;
    if (match) segments.push({ number: Number(match[1]), path: join(folder, entry.name) });
    else strays.push(entry.name);
  }
  segments.sort((a, b) => a.number - b.number);
  return { segments, strays: strays.sort() };
}
