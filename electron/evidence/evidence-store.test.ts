import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { sha256Of } from '../disk/sha256.ts';
import { type EvidenceStore, openEvidenceStore, type StoredOriginal } from './evidence-store.ts';

const letter = Buffer.from('Dear Mr. Ortiz, we acknowledge your letter of 2021-11-15.');
const letterHash = sha256Of(letter);

async function withStore(use: (store: EvidenceStore, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'records-evidence-'));
  try {
    await use(openEvidenceStore(folder, { newNonce: randomUUID }), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function value(answer: Result<StoredOriginal>): StoredOriginal {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

async function overwrite(path: string, bytes: Uint8Array): Promise<void> {
  await chmod(path, 0o600);
  await writeFile(path, bytes);
}

describe('the evidence store', () => {
  it('keeps bytes under their hash, read-only, once', () =>
    withStore(async (store, folder) => {
      const size = letter.length;
      expect(value(await store.putBytes(letter))).toEqual({ sha256: letterHash, size, wasThereAlready: false });
      expect(value(await store.putBytes(letter))).toEqual({ sha256: letterHash, size, wasThereAlready: true });
      const path = join(folder, letterHash.slice(0, 2), letterHash);
      expect((await stat(path)).mode & 0o777).toBe(0o400);
      expect(await readdir(folder)).toEqual([letterHash.slice(0, 2)]);
      expect(await store.read(letterHash)).toEqual({ ok: true, value: letter });
      expect(await store.has(letterHash)).toBe(true);
    }));

  it('copies a file larger than its buffer, and many puts of the same at once agree', () =>
    withStore(async (store, folder) => {
      const big = Buffer.alloc(3_500_000, 'records ');
      const source = join(folder, '..', `${randomUUID()}.mbox`);
      await writeFile(source, big);
      const all = await Promise.all(Array.from({ length: 5 }, () => store.putFile(source)));
      await rm(source);
      for (const each of all) expect(value(each)).toMatchObject({ sha256: sha256Of(big), size: big.length });
      expect(await store.readSlice(sha256Of(big), 3_000_000, 7)).toEqual({ ok: true, value: Buffer.from('records') });
      expect(await store.readSlice(sha256Of(big), 3_499_999, 2)).toMatchObject({ ok: false, code: 'evidence.outside' });
    }));

  it('says what cannot be put or read, and leaves nothing behind', () =>
    withStore(async (store, folder) => {
      const absent = join(folder, 'no-such.eml');
      expect(await store.putFile(absent)).toMatchObject({
        code: 'disk.notFound',
        message: `${absent} does not exist.`,
      });
      expect(await store.putFile(folder)).toMatchObject({ ok: false, code: 'disk.notAFile' });
      expect(await store.read(letterHash)).toMatchObject({ ok: false, code: 'evidence.missing' });
      expect(await store.readSlice(letterHash, 0, 1)).toMatchObject({ ok: false, code: 'evidence.missing' });
      expect(await store.has(letterHash)).toBe(false);
      expect(await readdir(folder)).toEqual([]);
    }));

  it('refuses to take an original for stored whose size on disk is another', () =>
    withStore(async (store) => {
      await store.putBytes(letter);
      await overwrite(store.pathOf(letterHash), letter.subarray(1));
      expect(await store.putBytes(letter)).toMatchObject({ ok: false, code: 'evidence.damaged' });
      expect(await store.read(letterHash)).toMatchObject({ ok: false, code: 'evidence.damaged' });
    }));

  it('verifies all: names every damaged, missing and stray file, in order', () =>
    withStore(async (store, folder) => {
      const other = value(await store.putBytes(Buffer.from('other')));
      await store.putBytes(letter);
      const flipped = Buffer.from(letter);
      flipped[5] = (flipped[5] ?? 0) ^ 1;
      await overwrite(store.pathOf(letterHash), flipped);
      await mkdir(join(folder, 'zz'));
      await writeFile(join(folder, 'zz', 'Thumbs.db'), 'x');
      await writeFile(join(folder, '.incoming-77'), 'left by a crash, and no fault');
      const lost = 'f'.repeat(64) as Sha256;
      const progress: string[] = [];
      const onProgress = (done: number, all: number) => progress.push(`${done}/${all}`);
      const report = await store.verifyAll({ expected: new Set([other.sha256, lost]), onProgress });
      expect(report).toMatchObject({ goodFiles: 1, goodBytes: 5 });
      const faults = report.faults.map((fault) => [fault.code, fault.file]);
      expect(faults).toEqual(
        [
          ['evidence.damaged', store.pathOf(letterHash)],
          ['evidence.missing', store.pathOf(lost)],
          ['evidence.strayFile', join(folder, 'zz', 'Thumbs.db')],
        ].sort(([, a = ''], [, b = '']) => (a < b ? -1 : 1)),
      );
      expect(progress).toEqual(['1/3', '2/3', '3/3']);
    }));
});
