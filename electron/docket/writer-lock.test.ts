import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openDocket } from './open-docket.ts';
import { orThrow, type TemporaryDocket, withDocket } from './testing/temporary-docket.ts';
import { takeWriterLock } from './writer-lock.ts';

const lockPath = (dir: string) => join(dir, 'writer.lock');

async function leaveLock({ dir, ports }: TemporaryDocket, of: { host?: string; pid: number; processStart: string }) {
  const lock = { host: ports.host, takenAt: ports.now(), nonce: '00', ...of };
  await writeFile(lockPath(dir), JSON.stringify(lock));
}

async function deadPid(): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'process.pid']);
  return Number(stdout);
}

describe('the writer lock', () => {
  it('refuses a second writer while readers come and go, and is given back at the end', () =>
    withDocket(async ({ dir, ports, open }) => {
      const first = await open('write');
      expect(await openDocket(dir, { mode: 'write' }, ports)).toMatchObject({
        code: 'docket.inUse',
        message: expect.stringContaining(`already open for writing on this computer (process ${process.pid}`),
      });
      await (await open('read')).close();
      await first.close();
      await (await open('write')).close();
      expect(await readdir(dir)).not.toContain('writer.lock');
    }));

  it('is taken over from a process that died, and from a pid that another process now has', () =>
    withDocket(async (docket) => {
      await leaveLock(docket, { pid: await deadPid(), processStart: 'long ago' });
      await (await docket.open('write')).close();
      await leaveLock(docket, { pid: process.pid, processStart: 'another boot 123' });
      await (await docket.open('write')).close();
    }));

  it('of another computer is refused with its name and since when, and reclaimed only on the word of the officer', () =>
    withDocket(async (docket) => {
      await leaveLock(docket, { host: 'OIT-LAPTOP-7', pid: 1, processStart: 'x' });
      const refused = await openDocket(docket.dir, { mode: 'write' }, docket.ports);
      expect(refused).toMatchObject({
        code: 'docket.inUseElsewhere',
        message: expect.stringMatching(/OIT-LAPTOP-7 since 2022-02-18T/),
      });
      const reclaimed = await openDocket(docket.dir, { mode: 'write', reclaimForeignLock: true }, docket.ports);
      await orThrow(reclaimed).close();
    }));

  it('that cannot be read counts as another computer that is opening the docket', () =>
    withDocket(async ({ dir, ports }) => {
      await writeFile(lockPath(dir), '');
      expect(await takeWriterLock(dir, false, ports)).toMatchObject({ code: 'docket.inUseElsewhere' });
    }));

  it('appears whole or not at all: a disk that is full leaves none behind', () =>
    withDocket(async ({ dir, ports }) => {
      await rm(dir, { recursive: true });
      await writeFile(dir, 'a file in place of the folder');
      expect(await takeWriterLock(dir, false, ports)).toMatchObject({ ok: false });
      await rm(dir);
      await mkdir(dir);
      const taken = orThrow(await takeWriterLock(dir, false, ports));
      expect(await readdir(dir)).toEqual(['writer.lock']);
      await taken.release();
      expect(await readdir(dir)).toEqual([]);
    }));

  it('goes to exactly one of many who find the same stale lock, and is not taken away by the others', () =>
    withDocket(async (docket) => {
      await leaveLock(docket, { pid: await deadPid(), processStart: 'long ago' });
      const all = await Promise.all(Array.from({ length: 12 }, () => takeWriterLock(docket.dir, false, docket.ports)));
      expect(all.filter((each) => each.ok)).toHaveLength(1);
      expect(JSON.parse(await readFile(lockPath(docket.dir), 'utf8'))).toMatchObject({ pid: process.pid });
    }));
});
