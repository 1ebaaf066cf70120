import type { Readable } from 'node:stream';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { MailDate } from '../../shared/mail/mail-date.ts';
import type { MailFormat } from '../../shared/mail/mail-format.ts';
import type { ReadingPoolOptions } from './reading-pool.ts';

/** Paths of files and folders, as the officer gave them. */
export interface ImportRequest {
  readonly paths: readonly string[];
  /** Attachments become evidence of their own, besides being part of their messages. */
  readonly withAttachments?: boolean;
}

/** What the journal needs of one message: it lies in the evidence store by itself, or inside a stored mailbox file. */
export interface ImportedMessage {
  /** Of the message's own bytes. */
  readonly sha256: Sha256;
  readonly size: number;
  readonly format: MailFormat;
  /** The mailbox file that holds the message from byte `offset` on, or the .pst that has it as its node `offset`; absent when the message is a file of its own. */
  readonly container?: { readonly sha256: Sha256; readonly offset: number };
  /** The message that carries it, by the hash of that, and its place there; see attachmentContent. */
  readonly attachedTo?: { readonly sha256: Sha256; readonly place: readonly number[] };
}

/** A message as the journal is told of it: it was read, and this is the date that it says. */
export interface MessageRead extends ImportedMessage {
  readonly date: Pick<MailDate, 'shown' | 'utc'> | null;
}

/** An original in the evidence store. */
export interface PutOriginal {
  readonly sha256: Sha256;
  readonly size: number;
}

/** The evidence store as the import needs it. */
export interface EvidencePort {
  /** Copies a file into the store, durably, and says its name there. Storing the same bytes again changes nothing. */
  putFile(path: string): Promise<Result<PutOriginal>>;
  /** As putFile; what the stream throws that is no disk error is thrown on. */
  putStream(bytes: Readable): Promise<Result<PutOriginal>>;
  freeBytes(): Promise<Result<number>>;
  /** Where a stored original lies on disk. */
  pathOf(sha256: Sha256): string;
}

export interface ImportPorts extends ReadingPoolOptions {
  readonly evidence: EvidencePort;
  readonly clock: Clock;
  /** True when the docket's journal already has this message. */
  alreadyHeld(sha256: Sha256): boolean;
  /** Journals messages whose originals are stored; called one batch at a time, in the order of the files. A refusal stops the import. */
  record(batch: readonly MessageRead[]): Promise<Result<unknown>>;
  readonly signal?: AbortSignal;
  onProgress?(progress: ImportProgress): void;
}

export interface ImportProgress {
  readonly path: string;
  /** Messages settled so far, over all files. */
  readonly settled: number;
  /** How far in the files, in bytes over all of them; files that are no mail count when they were passed. */
  readonly doneBytes: number;
  readonly totalBytes: number;
}
