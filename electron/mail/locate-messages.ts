import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { MailFormat } from '../../shared/mail/mail-format.ts';
import { createMboxSplitter, type MboxSpan } from '../../shared/mail/mbox-splitter.ts';
import { ascii } from '../disk/ascii.ts';
import { sha256Of } from '../disk/sha256.ts';

/** A stored original that holds one or more messages. */
export interface StoredFile {
  readonly path: string;
  readonly sha256: Sha256;
  readonly size: number;
}

/** The bytes of one message inside a stored original, and their digest; in a .pst the number of its node, and the digest of what it says. */
export interface LocatedMessage {
  readonly sha256: Sha256;
  readonly offset: number;
  readonly size: number;
  /** Inside the file, where it has folders. */
  readonly folder?: string;
}

/** Formats whose files hold many messages; of any other the file is the message. */
export type ContainerFormat = Extract<MailFormat, 'mbox' | 'pst'>;

export function isContainer(format: MailFormat): format is ContainerFormat {
  return format === 'mbox' || format === 'pst';
}

const windowBytes = 2 ** 20;

/** Reads a mailbox once and answers the messages of each window; never holds more than one, however long a message is. Throws the system's error. */
export async function* locateInMailbox({ path }: StoredFile): AsyncGenerator<LocatedMessage[]> {
  const file = await open(path, 'r');
  try {
    yield* locateIn(file);
  } finally {
    await file.close();
  }
}

async function* locateIn(file: FileHandle): AsyncGenerator<LocatedMessage[]> {
  const splitter = createMboxSplitter(ascii);
  const window = Buffer.allocUnsafe(windowBytes);
  let windowAt = 0;
  for (;;) {
    const { bytesRead } = await file.read(window, 0, windowBytes, windowAt);
    const chunk = window.subarray(0, bytesRead);
    yield locateSpans(file, bytesRead > 0 ? splitter.push(chunk) : splitter.end(), chunk, windowAt);
    if (bytesRead === 0) return;
    windowAt += bytesRead;
  }
}

/** What lies in the window is hashed there; the few that begin before it are read again. */
async function locateSpans(
  file: FileHandle,
  spans: readonly MboxSpan[],
  window: Buffer,
  windowAt: number,
): Promise<LocatedMessage[]> {
  const messages: LocatedMessage[] = [];
  for (const { start, messageStart: offset, messageEnd: end } of spans) {
    // Blank lines before the first separator are no message.
    if (start === 0 && offset === 0 && (await isBlank(file, end))) continue;
    const isInWindow = offset >= windowAt && end <= windowAt + window.length;
    const sha256 = isInWindow
      ? sha256Of(window.subarray(offset - windowAt, end - windowAt))
      : await hashRange(file, offset, end);
    messages.push({ sha256, offset, size: end - offset });
  }
  return messages;
}

async function isBlank(file: FileHandle, size: number): Promise<boolean> {
  if (size > 1_000) return false;
  const bytes = Buffer.alloc(size);
  await file.read(bytes, 0, size, 0);
  return (
    bytes
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trim() === ''
  );
}

async function hashRange(file: FileHandle, start: number, end: number): Promise<Sha256> {
  const digest = createHash('sha256');
  const piece = Buffer.allocUnsafe(Math.min(windowBytes, end - start));
  for (let at = start; at < end; ) {
    const { bytesRead } = await file.read(piece, 0, Math.min(piece.length, end - at), at);
    if (bytesRead === 0) break;
    digest.update(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
  return digest.digest('hex') as Sha256;
}
