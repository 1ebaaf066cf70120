/** `writer.lock`: one process writes to a docket at a time. */
import { link, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../shared/kernel/instant.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import { writeNewFile } from '../disk/durable-file.ts';
import type { DocketPorts } from './docket-ports.ts';

export interface WriterLock {
  /** Gives the lock back; does nothing if another process has reclaimed it. */
  release(): Promise<void>;
}

const lockSchema = z.object({
  host: z.string(),
  pid: z.int(),
  /** As DocketPorts.processStart gives it. */
  processStart: z.string(),
  takenAt: instantSchema,
  nonce: z.string(),
});

type LockContent = z.infer<typeof lockSchema>;

/**
 * Takes the docket's lock. A lock that a process of this host left when it died is taken over; one of another host, or one that cannot be
 * read, only with `reclaimForeign`, on the officer's word. Refuses with `docket.inUse`, `docket.inUseElsewhere` or a disk code.
 */
export async function takeWriterLock(
  dir: string,
  reclaimForeign: boolean,
  ports: DocketPorts,
): Promise<Result<WriterLock>> {
  const path = join(dir, 'writer.lock');
  const nonce = ports.randomHex(8);
  const { host, pid } = ports;
  const mine: LockContent = { host, pid, processStart: ports.processStart(pid), takenAt: ports.now(), nonce };
  const text = `${JSON.stringify(mine)}\n`;
  try {
    if (await createLock(path, text, nonce)) return ok({ release: () => release(path, text) });
    const found = await readIfThere(path);
    const refusal = found === undefined ? undefined : judge(path, found, reclaimForeign, ports);
    if (refusal) return refusal;
    if (found !== undefined) await removeIfStill(path, found, nonce);
    return (await createLock(path, text, nonce)) ? ok({ release: () => release(path, text) }) : inUse(path);
  } catch (error) {
    return diskRefusal(error, path);
  }
}

/** False where there is a lock already. The lock appears whole or not at all, so that no crash and no full disk leaves half of one. */
async function createLock(path: string, text: string, nonce: string): Promise<boolean> {
  const whole = `${path}.new-${nonce}`;
  try {
    await writeNewFile(whole, text);
    await link(whole, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (noHardLinks.has(errnoOf(error) ?? '')) return createInPlace(path, text);
    throw error;
  } finally {
    await rm(whole, { force: true });
  }
}

/** What file systems without hard links (FAT, some shares) answer. */
const noHardLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

async function createInPlace(path: string, text: string): Promise<boolean> {
  try {
    await writeNewFile(path, text);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    await rm(path, { force: true });
    throw error;
  }
}

/** Why the lock found must be respected; undefined if it is stale. */
function judge(path: string, found: string, reclaimForeign: boolean, ports: DocketPorts): Refusal | undefined {
  const lock = parseLock(found);
  if (lock?.host === ports.host) return isHeld(lock, ports) ? inUse(path, lock) : undefined;
  if (reclaimForeign) return undefined;
  if (!lock)
    return refuse(
      'docket.inUseElsewhere',
      `${path} is not readable as a lock: another computer may be opening the docket. If none is, say that the lock may be taken over.`,
      {
        path,
      },
    );
  const sentence = `The docket has been open for writing on ${lock.host} since ${lock.takenAt}. Close it there, or say that the lock may be taken over.`;
  return refuse('docket.inUseElsewhere', sentence, { path, host: lock.host, takenAt: lock.takenAt });
}

function isHeld(lock: LockContent, ports: DocketPorts): boolean {
  const start = ports.processStart(lock.pid);
  if (start === 'gone') return false;
  return start === lock.processStart || start === 'unknown' || lock.processStart === 'unknown';
}

/** Two processes may find the same stale lock; the second must not remove the lock that the first has just taken. */
async function removeIfStill(path: string, content: string, nonce: string): Promise<void> {
  const aside = `${path}.${nonce}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) === content) await rm(aside, { force: true });
  else await rename(aside, path);
}

async function release(path: string, text: string): Promise<void> {
  if ((await readIfThere(path)) === text) await rm(path, { force: true });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseLock(text: string): LockContent | undefined {
  try {
    return lockSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function inUse(path: string, lock?: LockContent): Refusal {
  const by = lock ? ` (process ${lock.pid}, since ${lock.takenAt})` : '';
  return refuse('docket.inUse', `The docket is already open for writing on this computer${by}.`, {
    path,
    pid: lock?.pid,
  });
}
