import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { MailFormat } from '../../shared/mail/mail-format.ts';
import { createMboxSplitter, type MboxSpan } from '../../shared/mail/mbox-splitter.ts';
import { findText } from '../disk/find-text.ts';
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

/** Reads a mailbox once, window by window; never holds more than one window, however long a message is. Throws the system's error. */
export async function* locateInMailbox({ path }: StoredFile): AsyncGenerator<LocatedMessage> {
  const file = await open(path, 'r');
  try {
    yield* spansOf(file);
  } finally {
    await file.close();
  }
}

async function* spansOf(file: FileHandle): AsyncGenerator<LocatedMessage> {
  const splitter = createMboxSplitter(findText);
  const window = Buffer.allocUnsafe(windowBytes);
  let windowAt = 0;
  for (;;) {
    const { bytesRead } = await file.read(window, 0, windowBytes, windowAt);
    const chunk = window.subarray(0, bytesRead);
    const spans = bytesRead > 0 ? splitter.push(chunk) : splitter.end();
    for (const span of spans) {
      const message = await hashSpan(file, span, chunk, windowAt);
      if (message) yield message;
    }
    if (bytesRead === 0) return;
    windowAt += bytesRead;
  }
}

/** Undefined for what is no message: blank lines before the first separator. */
async function hashSpan(
  file: FileHandle,
  span: MboxSpan,
  window: Buffer,
  windowAt: number,
): Promise<LocatedMessage | undefined> {
  const { messageStart: offset, messageEnd } = span;
  const size = messageEnd - offset;
  const isInWindow = offset >= windowAt && messageEnd <= windowAt + window.length;
  const bytes = isInWindow ? window.subarray(offset - windowAt, messageEnd - windowAt) : undefined;
  if (span.start === 0 && offset === 0 && (await isBlank(file, size))) return undefined;
  return { sha256: bytes ? sha256Of(bytes) : await hashRange(file, offset, messageEnd), offset, size };
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
