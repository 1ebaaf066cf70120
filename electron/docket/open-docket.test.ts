import { appendFile, cp, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocket } from './open-docket.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { draft, orThrow, withDocket } from './testing/temporary-docket.ts';

async function logFolder(dir: string): Promise<string> {
  const [device = ''] = await readdir(join(dir, 'journal'));
  return join(dir, 'journal', device);
}

const segmentOf = async (dir: string) => join(await logFolder(dir), '000001.ndjson');

async function flip(path: string, at: number, bit: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  await writeFile(path, bytes);
}

describe('opening a docket', () => {
  it('answers what was recorded, in order, with times that never go back, in a file only the owner may read', () =>
    withDocket(async ({ dir, open, record, ports }) => {
      await record(3);
      const turnedBack = { ...ports, now: () => '2001-01-01T00:00:00.000Z' as ReturnType<typeof ports.now> };
      const session = orThrow(await openDocket(dir, { mode: 'write' }, turnedBack));
      const later = orThrow(await session.journal.appendAll([draft, draft]));
      await session.close();
      const { entries, findings, heads, readOnly } = await open('read');
      expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
      expect(entries.slice(3)).toEqual(later);
      expect(entries[4]?.recordedAt).toBe(entries[2]?.recordedAt);
      expect(heads).toEqual([{ device: entries[0]?.device, seq: 5, hash: entries[4]?.hash }]);
      expect(findings).toEqual([]);
      expect(readOnly).toMatchObject({ code: 'docket.readOnly' });
      expect((await stat(await segmentOf(dir))).mode & 0o777).toBe(0o600);
    }));

  it('opened for reading records nothing and puts no evidence', () =>
    withDocket(async ({ open, record }) => {
      await record(1);
      const docket = await open('read');
      expect(await docket.journal.appendAll([draft])).toMatchObject({ ok: false, code: 'docket.readOnly' });
      expect(await docket.evidence.putBytes(new Uint8Array(3))).toMatchObject({ ok: false, code: 'docket.readOnly' });
    }));

  it('says where a journal is missing', () =>
    withDocket(async ({ dir, ports }) => {
      await rm(join(dir, 'journal'), { recursive: true });
      expect(await openDocket(dir, { mode: 'write' }, ports)).toMatchObject({
        message: `${join(dir, 'journal')} does not exist.`,
      });
      expect(await readdir(dir)).not.toContain('writer.lock');
    }));
});

describe('a journal that was altered', () => {
  it('is opened for reading only, with the entries before the first bad place and its file, line and seq', () =>
    withDocket(async ({ dir, open, record }) => {
      await record(5);
      const segment = await segmentOf(dir);
      const text = await readFile(segment, 'utf8');
      for (const line of [3, 5]) {
        const lines = text.split('\n');
        lines[line - 1] = lines[line - 1]?.replace('M-00093', 'M-00094') ?? '';
        await writeFile(segment, lines.join('\n'));
        const docket = await open('write');
        expect(docket.entries).toHaveLength(line - 1);
        expect(docket.findings[0]).toMatchObject({
          code: 'journal.wrongHash',
          severity: 'error',
          file: segment,
          line,
          seq: line,
        });
        expect(docket.readOnly).toMatchObject({
          code: 'docket.altered',
          message: expect.stringContaining(`line ${line}, entry ${line}`),
        });
        expect(await docket.journal.appendAll([draft])).toMatchObject({ ok: false, code: 'docket.altered' });
        expect(await readdir(dir)).not.toContain('writer.lock');
      }
    }));

  it('is found out for a flipped bit anywhere in it, newlines included', () =>
    withDocket(async ({ dir, open, record }) => {
      await record(4);
      const segment = await segmentOf(dir);
      const whole = await readFile(segment);
      const random = seededRandom(7);
      const places = Array.from({ length: 40 }, () => Math.floor(random() * whole.length));
      for (const at of [...places, whole.length - 1, whole.indexOf('\n')]) {
        await flip(segment, at, Math.floor(random() * 8));
        const { findings } = await open('read');
        expect(
          findings.some((finding) => finding.severity === 'error'),
          `byte ${at}`,
        ).toBe(true);
        await writeFile(segment, whole);
      }
    }));

  it('is found out for a segment taken away', () =>
    withDocket(async ({ dir, open, record }) => {
      await record(2);
      const folder = await logFolder(dir);
      await rename(join(folder, '000001.ndjson'), join(folder, '000002.ndjson'));
      const docket = await open('write');
      expect(docket).toMatchObject({ entries: [], readOnly: { code: 'docket.altered' } });
      expect(docket.findings[0]).toMatchObject({ code: 'journal.segmentMissing', severity: 'error' });
    }));

  it('shows a tail that was cut since this computer last saw it, and goes on in a log of its own', () =>
    withDocket(async ({ dir, open, record }) => {
      await record(3);
      const segment = await segmentOf(dir);
      const bytes = await readFile(segment);
      await truncate(segment, bytes.subarray(0, -1).lastIndexOf('\n') + 1);
      await record(2);
      for (let again = 0; again < 2; again += 1) {
        const docket = await open('write');
        expect(docket.readOnly).toBeUndefined();
        expect(docket.findings).toMatchObject([{ code: 'journal.tailMissing', severity: 'error', seq: 3 }]);
        expect(docket.entries.map((entry) => entry.seq)).toEqual([1, 2, 1, 2]);
        await docket.close();
      }
    }));

  it('shows a log that was replaced by one that went on from an older copy', () =>
    withDocket(async ({ dir, root, open, record, ports }) => {
      await record(2);
      const olderCopy = join(root, 'older-copy');
      const clonedHome = join(root, 'cloned-home');
      await cp(dir, olderCopy, { recursive: true });
      await cp(ports.userFolder, clonedHome, { recursive: true });
      await record(2);
      await rm(dir, { recursive: true });
      await rename(olderCopy, dir);
      const clone = orThrow(await openDocket(dir, { mode: 'write' }, { ...ports, userFolder: clonedHome }));
      for (let each = 0; each < 3; each += 1) orThrow(await clone.journal.appendAll([draft]));
      await clone.close();
      const [finding] = (await open('read')).findings;
      expect(finding).toMatchObject({ code: 'journal.tailMissing', severity: 'error', seq: 4 });
      expect(finding?.message).toContain('now holds other entries');
    }));
});

describe('what a crash or a synchronised folder leaves', () => {
  it('ignores a torn tail when reading and cuts it when writing', () =>
    withDocket(async ({ dir, open, record }) => {
      await record(2);
      const segment = await segmentOf(dir);
      const whole = await readFile(segment, 'utf8');
      await appendFile(segment, whole.slice(0, 100));
      const reader = await open('read');
      expect(reader.entries).toHaveLength(2);
      expect(reader.findings).toMatchObject([{ code: 'journal.tornTail', severity: 'note', file: segment }]);
      expect(reader.findings[0]?.message).toContain('100 bytes');
      await record(1);
      expect((await readFile(segment, 'utf8')).startsWith(whole)).toBe(true);
      expect(await open('read')).toMatchObject({ findings: [], entries: { length: 3 } });
    }));

  it('goes on in a segment that was begun and is still empty', () =>
    withDocket(async ({ dir, open, record }) => {
      await record(2);
      await writeFile(join(await logFolder(dir), '000002.ndjson'), '');
      await record(1);
      expect((await open('read')).entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
    }));

  it('reports files that are not the journal’s own, and reads on', () =>
    withDocket(async ({ dir, open, record }) => {
      await record(1);
      await writeFile(join(await logFolder(dir), '000001-OIT-LAPTOP-7.ndjson'), 'x');
      await mkdir(join(dir, 'journal', 'desktop'));
      const { entries, findings, readOnly } = await open('write');
      expect(entries).toHaveLength(1);
      expect(readOnly).toBeUndefined();
      expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([
        ['journal.strayFile', 'warning'],
        ['journal.strayFile', 'warning'],
      ]);
    }));

  it('removes what an interrupted put left behind', () =>
    withDocket(async ({ dir, open }) => {
      await writeFile(join(dir, 'evidence', '.incoming-0011'), 'half a mess');
      await (await open('write')).close();
      expect(await readdir(join(dir, 'evidence'))).toEqual([]);
    }));

  it('lets another computer add a log of its own, merged in recorded order', () =>
    withDocket(async ({ dir, root, open, record, ports }) => {
      await record(2);
      const elsewhere = { ...ports, userFolder: join(root, 'another-home') };
      const other = orThrow(await openDocket(dir, { mode: 'write' }, elsewhere));
      orThrow(await other.journal.appendAll([{ ...draft, actor: 'Lee Ortiz' }]));
      await other.close();
      await record(1);
      const { entries, heads, findings } = await open('read');
      expect(entries.map((entry) => `${entry.actor} ${entry.seq}`)).toEqual([
        'Dana Ellis 1',
        'Dana Ellis 2',
        'Lee Ortiz 1',
        'Dana Ellis 3',
      ]);
      expect(heads).toHaveLength(2);
      expect(findings).toEqual([]);
    }));
});
