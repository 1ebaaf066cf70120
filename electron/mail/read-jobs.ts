import { closeSync, openSync, readSync } from 'node:fs';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { createPack, type PackWriter } from './pack-file.ts';
import { readMessage } from './read-message.ts';
import type { MailSource } from './readers/opened-message.ts';
import type { ReadingAnswer, ReadingJob, ReadingOutcome } from './reading-protocol.ts';
import { readingRequestSchema } from './reading-protocol.ts';

/** Bytes of one message that are read; of a longer one the beginning, where header and text stand. */
export const longestMessage = 64 * 2 ** 20;

/** Answers requests of the reading pool, in the child: reads each job and writes the readings into a pack of its own. */
export function createJobReader(): (request: unknown) => Promise<ReadingAnswer> {
  let pack: PackWriter | undefined;
  return async (request) => {
    const { packFolder, headersOnly, jobs } = readingRequestSchema.parse(request);
    const readings: (readonly [Sha256, ParsedMessage])[] = [];
    const outcomes: ReadingOutcome[] = [];
    const readBytes = readAhead();
    for (const job of jobs) {
      const reading = await readJob(job, headersOnly, readBytes);
      outcomes.push(reading.outcome);
      if (reading.message) readings.push([job.sha256, reading.message]);
    }
    try {
      pack ??= createPack(packFolder);
      return { pack: pack.name, index: pack.append(readings), outcomes };
    } catch (error) {
      const { code, message } = diskRefusal(error, packFolder);
      return { code, reason: message };
    }
  };
}

interface JobReading {
  readonly outcome: ReadingOutcome;
  readonly message?: ParsedMessage;
}

async function readJob(job: ReadingJob, headersOnly: boolean, readBytes: ReadBytes): Promise<JobReading> {
  try {
    if (job.length === 0) return failed('mail.empty', 'The message is empty.');
    const limits = { isCutOff: job.length > longestMessage, headersOnly };
    const reading = await readMessage(sourceOfJob(job, readBytes), job.format, limits);
    if (!reading.ok) return failed(reading.code, reading.message);
    const { notes, date } = reading.value;
    const told = date && { shown: date.shown, utc: date.utc };
    return { outcome: { outcome: 'read', notes: [...notes], date: told }, message: reading.value };
  } catch (error) {
    const { code, message } = diskRefusal(error, job.path);
    return failed(code, message);
  }
}

function failed(code: string, reason: string): JobReading {
  return { outcome: { outcome: 'failed', code, reason } };
}

type ReadBytes = (job: ReadingJob) => Buffer;

/** The message as it was sent, or its beginning. */
export function sourceOfJob(job: ReadingJob, readBytes: ReadBytes = readAhead()): MailSource {
  return { path: job.path, offset: job.offset, bytes: () => unescaped(job, readBytes(job)) };
}

/** Messages of a mailbox follow each other: they are read from the disk by the megabyte. */
const windowBytes = 2 ** 20;

function readAhead(): ReadBytes {
  let window: { path: string; offset: number; bytes: Buffer } = { path: '', offset: 0, bytes: Buffer.alloc(0) };
  return ({ path, offset, length, format }) => {
    const wanted = Math.min(length, longestMessage);
    const isThere =
      path === window.path && offset >= window.offset && offset + wanted <= window.offset + window.bytes.length;
    if (!isThere) {
      const asked = format === 'mbox' ? Math.max(wanted, windowBytes) : wanted;
      window = { path, offset, bytes: readSlice(path, offset, asked) };
    }
    return window.bytes.subarray(offset - window.offset, offset - window.offset + wanted);
  };
}

function readSlice(path: string, offset: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, offset + read);
      if (count === 0) break;
      read += count;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** A mailbox writes `From ` at the start of a line as `>From ` (mboxrd: with one `>` more than there was); the hash is of the bytes as they stand. */
function unescaped({ format }: ReadingJob, bytes: Buffer): Buffer {
  if (format !== 'mbox' || !bytes.includes('>From ')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
