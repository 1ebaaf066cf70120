import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { takeMessageApart } from '../../shared/mail/chain/chain-of-message.ts';
import type { ChainSource } from '../../shared/mail/chain/chain-source.ts';
import { splitChain } from '../../shared/mail/chain/split-chain.ts';
import { headLength, type MailFormat, recogniseFormat } from '../../shared/mail/mail-format.ts';
import { createMboxSplitter } from '../../shared/mail/mbox-splitter.ts';
import { ascii } from '../disk/ascii.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { sha256Of } from '../disk/sha256.ts';
import type { ProcessRunner } from '../process/process-runner.ts';
import { openParsedStore } from './parsed-store.ts';
import { openReadingPool } from './reading-pool.ts';
import type { ReadingJob } from './reading-protocol.ts';

/** Longer text is not a release but a dump: it would not fit in memory beside its messages. */
const longestText = 256 * 2 ** 20;

/**
 * Reads a file that is in no docket into its messages: text as it stands, so that lines keep their numbers; mail in a killable child.
 * Refuses with a disk code, `chain.tooLong`, `chain.archive` or `chain.unreadable`, naming the file.
 */
export async function chainsOfFile(path: string, runner: ProcessRunner): Promise<Result<readonly ChainSource[]>> {
  try {
    const verdict = recogniseFormat(await headOf(path));
    if ('code' in verdict) return ok([]);
    if ('archive' in verdict || verdict.format === 'pst')
      return refuse(
        'chain.archive',
        `${path} holds many files or folders: import it into a docket, which reads them all.`,
      );
    return verdict.format === 'text' ? await chainOfText(path) : await chainsOfMail(path, verdict.format, runner);
  } catch (error) {
    return diskRefusal(error, path);
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function chainOfText(path: string): Promise<Result<readonly ChainSource[]>> {
  if ((await stat(path)).size > longestText)
    return refuse('chain.tooLong', `${path} is longer than ${longestText / 2 ** 20} MB: split it first.`);
  return ok([{ id: basename(path), chain: splitChain(decode(await readFile(path))) }]);
}

function decode(bytes: Buffer): string {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff)
    return new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Readings go into a store of their own that is gone when they are split. */
async function chainsOfMail(
  path: string,
  format: MailFormat,
  runner: ProcessRunner,
): Promise<Result<readonly ChainSource[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'records-chain-'));
  const parsedStore = await openParsedStore(folder);
  const pool = openReadingPool({ runner, parsedStore });
  try {
    const sources: ChainSource[] = [];
    for (const job of jobsOf(path, await readFile(path), format)) {
      const read = await pool.read([job]);
      if (!read.ok) return read;
      const message = await parsedStore.get(job.sha256);
      if (!message) return refuse('chain.unreadable', `${path}: ${failureOf(read.value)}`);
      sources.push(...takeMessageApart(job.sha256, message).sources);
    }
    return ok(sources);
  } finally {
    await pool.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A mailbox holds many messages; every other file is one. */
function jobsOf(path: string, bytes: Buffer, format: MailFormat): ReadingJob[] {
  if (format !== 'mbox') return [{ path, sha256: sha256Of(bytes), offset: 0, length: bytes.length, format }];
  const splitter = createMboxSplitter(ascii);
  return [...splitter.push(bytes), ...splitter.end()].map(({ messageStart, messageEnd }) => ({
    path,
    sha256: sha256Of(bytes.subarray(messageStart, messageEnd)),
    offset: messageStart,
    length: messageEnd - messageStart,
    format,
  }));
}

function failureOf(outcomes: readonly { readonly outcome: string; readonly reason?: string }[]): string {
  return outcomes[0]?.reason ?? 'The message could not be read.';
}
