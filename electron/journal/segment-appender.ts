/** The end of a log on disk: appends text durably and starts a new segment when the current one is full. */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileMode, folderMode, syncFolder } from '../disk/durable-file.ts';
import type { LogEnd } from './read-log.ts';
import { segmentFullBytes, segmentPath } from './segments.ts';

export interface SegmentAppender {
  /** Resolves when the text is on the disk. Throws the system's error; after that, never call it again. */
  append(text: string): Promise<void>;
  /** The segment written to. */
  path(): string;
  close(): Promise<void>;
}

/** The calls made on an open segment, in the shape of Node's FileHandle; tests put a failing disk behind it. */
export type SegmentFile = Pick<FileHandle, 'write' | 'datasync' | 'truncate' | 'close'>;

export type OpenSegment = (path: string, flags: 'a' | 'ax') => Promise<SegmentFile>;

const openOnDisk: OpenSegment = (path, flags) => open(path, flags, fileMode);

/** Opens nothing until the first append. `end` is where the log was found to end; its torn bytes must be cut already. */
export function createSegmentAppender(
  folder: string,
  end: LogEnd | undefined,
  openSegment = openOnDisk,
): SegmentAppender {
  let number = end?.segment.number ?? 0;
  let wholeBytes = end?.wholeBytes ?? 0;
  let file: SegmentFile | undefined;

  async function append(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    const target = await current();
    await writeOrCutBack(target, bytes);
    await target.datasync();
    wholeBytes += bytes.length;
  }

  async function current(): Promise<SegmentFile> {
    if (number > 0 && wholeBytes < segmentFullBytes) {
      file ??= await openSegment(segmentPath(folder, number), 'a');
      return file;
    }
    return startSegment();
  }

  async function startSegment(): Promise<SegmentFile> {
    await file?.close();
    file = undefined;
    if (number === 0) await makeLogFolder(folder);
    file = await openSegment(segmentPath(folder, number + 1), 'ax');
    await syncFolder(folder);
    number += 1;
    wholeBytes = 0;
    return file;
  }

  /** On a full disk the part that went in is cut off again if the disk lets us; if not, the next start finds a torn tail. */
  async function writeOrCutBack(target: SegmentFile, bytes: Buffer): Promise<void> {
    try {
      for (let done = 0; done < bytes.length; ) done += (await target.write(bytes, done)).bytesWritten;
    } catch (error) {
      await target.truncate(wholeBytes).catch(() => undefined);
      throw error;
    }
  }

  return { append, path: () => segmentPath(folder, Math.max(number, 1)), close: async () => file?.close() };
}

async function makeLogFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: folderMode });
  await syncFolder(dirname(folder));
}
