/** Originals by content: `evidence/aa/<sha256>`. An original is on the disk before the promise resolves, and so before any entry names it. */
import { mkdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { diskRefusal, errnoOf, pathIn } from '../disk/disk-refusal.ts';
import { folderMode, syncFolder, writeNewFile } from '../disk/durable-file.ts';
import { sha256Of } from '../disk/sha256.ts';
import { withFile } from '../disk/with-file.ts';
import { copyAndHash, streamAndHash } from './copy-and-hash.ts';
import { temporaryPath } from './temporaries.ts';
import { type EvidenceReport, type VerifyOptions, verifyEvidence } from './verify-evidence.ts';

export interface StoredOriginal {
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
  readonly wasThereAlready: boolean;
}

export interface EvidenceStore {
  /** Refuses with a disk code, `evidence.damaged` where the stored original has another size, or the reason why the docket is read-only. */
  putBytes(bytes: Uint8Array): Promise<Result<StoredOriginal>>;
  /** As putBytes, from a file of any size, read once. */
  putFile(path: string): Promise<Result<StoredOriginal>>;
  /** As putFile, from a stream: a member of an archive. What the stream itself throws that is no disk error is thrown on. */
  putStream(bytes: Readable): Promise<Result<StoredOriginal>>;
  /** Bytes that are free where originals are stored. Refuses with a disk code. */
  freeBytes(): Promise<Result<number>>;
  /** The whole original, its hash checked. Refuses with `evidence.missing` or `evidence.damaged`. */
  read(sha256: Sha256): Promise<Result<Uint8Array>>;
  /** Some bytes of an original (one message of a mailbox), unchecked. Refuses with `evidence.missing`, or `evidence.outside` beyond its end. */
  readSlice(sha256: Sha256, offset: number, length: number): Promise<Result<Uint8Array>>;
  has(sha256: Sha256): Promise<boolean>;
  /** Where an original lies, or would lie. */
  pathOf(sha256: Sha256): string;
  /** Re-hashes every original; `expected` adds those that entries name and the store must have. */
  verifyAll(options?: VerifyOptions): Promise<EvidenceReport>;
}

export interface EvidenceOptions {
  /** Unpredictable digits for names of temporary files. */
  newNonce(): string;
  /** Why nothing may be put, or undefined. */
  readOnly?: Refusal | undefined;
}

/** Originals are read-only even to their owner: only disposal removes one. */
const originalMode = 0o400;

/** `folder` is the docket's evidence/. Reads nothing yet. */
export function openEvidenceStore(folder: string, { newNonce, readOnly }: EvidenceOptions): EvidenceStore {
  const pathOf = (sha256: Sha256) => join(folder, sha256.slice(0, 2), sha256);

  function putBytes(bytes: Uint8Array): Promise<Result<StoredOriginal>> {
    return put(folder, async (temporary) => {
      await writeNewFile(temporary, bytes, originalMode);
      return { sha256: sha256Of(bytes), size: bytes.length };
    });
  }

  function putFile(path: string): Promise<Result<StoredOriginal>> {
    return put(path, (temporary) => copyAndHash(path, temporary, originalMode));
  }

  function putStream(bytes: Readable): Promise<Result<StoredOriginal>> {
    return put(folder, (temporary) => streamAndHash(bytes, temporary, originalMode));
  }

  async function freeBytes(): Promise<Result<number>> {
    try {
      const { bavail, bsize } = await statfs(folder);
      return ok(bavail * bsize);
    } catch (error) {
      return diskRefusal(error, folder);
    }
  }

  async function put(
    named: string,
    fill: (temporary: string) => Promise<{ sha256: Sha256; size: number }>,
  ): Promise<Result<StoredOriginal>> {
    if (readOnly) return readOnly;
    const temporary = temporaryPath(folder, newNonce());
    try {
      const { sha256, size } = await fill(temporary);
      return await settle(temporary, sha256, size);
    } catch (error) {
      // The officer knows the file asked for and the store, not the temporary name.
      return diskRefusal(error, pathIn(error) === named ? named : folder);
    } finally {
      // One that stays is harmless: the next start removes it.
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  async function settle(temporary: string, sha256: Sha256, size: number): Promise<Result<StoredOriginal>> {
    const path = pathOf(sha256);
    const storedSize = await sizeOf(path);
    if (storedSize !== undefined && storedSize !== size) return damaged(path);
    if (storedSize === undefined) await moveIn(temporary, path, sha256);
    return ok({ sha256, size, wasThereAlready: storedSize !== undefined });
  }

  async function moveIn(temporary: string, path: string, sha256: Sha256): Promise<void> {
    const shelf = join(folder, sha256.slice(0, 2));
    if (await mkdir(shelf, { recursive: true, mode: folderMode })) await syncFolder(folder);
    await rename(temporary, path);
    await syncFolder(shelf);
  }

  async function read(sha256: Sha256): Promise<Result<Uint8Array>> {
    const path = pathOf(sha256);
    try {
      const bytes = await readFile(path);
      return sha256Of(bytes) === sha256 ? ok(bytes) : damaged(path);
    } catch (error) {
      return missingOr(error, path);
    }
  }

  async function readSlice(sha256: Sha256, offset: number, length: number): Promise<Result<Uint8Array>> {
    const path = pathOf(sha256);
    try {
      const bytes = await readRange(path, offset, length);
      return bytes.length === length
        ? ok(bytes)
        : refuse('evidence.outside', `${path} has no ${length} bytes at ${offset}.`, { path });
    } catch (error) {
      return missingOr(error, path);
    }
  }

  const has = async (sha256: Sha256) => (await sizeOf(pathOf(sha256))) !== undefined;
  const verifyAll = (options?: VerifyOptions) => verifyEvidence(folder, options);
  return { putBytes, putFile, putStream, freeBytes, read, readSlice, has, pathOf, verifyAll };
}

function readRange(path: string, offset: number, length: number): Promise<Uint8Array> {
  return withFile(path, 'r', async (file) => {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  });
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function damaged(path: string): Refusal {
  return refuse('evidence.damaged', `The stored original ${path} is not what was put there.`, { path });
}

function missingOr(error: unknown, path: string): Refusal {
  if (errnoOf(error) === 'ENOENT') return refuse('evidence.missing', `The original ${path} is missing.`, { path });
  return diskRefusal(error, path);
}
