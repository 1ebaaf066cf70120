import { execFile } from 'node:child_process';
import { mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type DeviceId, type EntryDraft, emptyHead } from '../../shared/journal/entry.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { createLogWriter } from './log-writer.ts';
import { readLog } from './read-log.ts';
import { createSegmentAppender, type OpenSegment } from './segment-appender.ts';
import { segmentFullBytes } from './segments.ts';

const device = '00112233aabbccdd' as DeviceId;

const draftOf = (length: number): EntryDraft => {
  return { actor: 'Dana Ellis', type: 'milestone.noted', v: 1, data: { text: 'x'.repeat(length) } };
};

/** The disk with counted calls; `failSync` makes every fsync fail as a dying disk's does. */
function watchedDisk() {
  const calls = { write: 0, datasync: 0, failSync: false };
  const openSegment: OpenSegment = async (path, flags) => {
    const file = await open(path, flags);
    return {
      write: ((bytes: Uint8Array, offset: number) => {
        calls.write += 1;
        return file.write(bytes, offset);
      }) as typeof file.write,
      datasync: async () => {
        calls.datasync += 1;
        if (calls.failSync)
          throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO', syscall: 'fdatasync' });
        await file.datasync();
      },
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    };
  };
  return { calls, openSegment };
}

async function withLog(
  use: (folder: string, start: (openSegment?: OpenSegment) => ReturnType<typeof createLogWriter>) => Promise<void>,
) {
  const root = await mkdtemp(join(tmpdir(), 'records-log-'));
  const folder = join(root, 'journal', device);
  const now = () => instantOf(Date.UTC(2022, 1, 18));
  try {
    await use(folder, (openSegment) => {
      const segments = createSegmentAppender(folder, undefined, openSegment);
      return createLogWriter({ head: emptyHead(device), segments, now });
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

describe('group commit', () => {
  it('answers callers of the same moment after one write and one fsync, each with its own entries', () =>
    withLog(async (folder, start) => {
      const { calls, openSegment } = watchedDisk();
      const log = start(openSegment);
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, each) => log.appendAll([draftOf(each), draftOf(each)])),
      );
      expect(calls).toMatchObject({ write: 1, datasync: 1 });
      expect(answers.map((answer) => answer.ok && answer.value.map((entry) => entry.seq))).toEqual(
        Array.from({ length: 50 }, (_, each) => [2 * each + 1, 2 * each + 2]),
      );
      await log.close();
      expect((await readLog(folder, device)).head).toEqual(log.head());
    }));

  it('starts a new segment when one is full, and the chain goes on across them', () =>
    withLog(async (folder, start) => {
      const log = start();
      const large = draftOf(segmentFullBytes / 4);
      for (let each = 0; each < 9; each += 1) expect(await log.appendAll([large])).toMatchObject({ ok: true });
      await log.close();
      expect(await readdir(folder)).toEqual(['000001.ndjson', '000002.ndjson', '000003.ndjson']);
      expect((await stat(join(folder, '000001.ndjson'))).size).toBeLessThan(2 * segmentFullBytes);
      expect(await readLog(folder, device)).toMatchObject({
        findings: [],
        entries: { length: 9 },
        end: { segment: { number: 3 } },
      });
    }));

  it('throws to the caller whose draft no reader would accept, and to no other', () =>
    withLog(async (_folder, start) => {
      const log = start();
      const bad = log.appendAll([{ ...draftOf(1), type: 'nonsense' }]);
      const good = log.appendAll([draftOf(1)]);
      await expect(bad).rejects.toThrow('not a journal entry');
      expect(await good).toMatchObject({ ok: true, value: [{ seq: 1 }] });
      await log.close();
      expect(await log.appendAll([draftOf(1)])).toMatchObject({ code: 'journal.closed' });
    }));
});

describe('a failing disk', () => {
  it('tells every waiting caller of a failed fsync, never tries again, and keeps what was answered', () =>
    withLog(async (folder, start) => {
      const { calls, openSegment } = watchedDisk();
      const log = start(openSegment);
      await log.appendAll([draftOf(1)]);
      calls.failSync = true;
      const answers = await Promise.all([log.appendAll([draftOf(2)]), log.appendAll([draftOf(3)])]);
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'disk.failing' });
      calls.failSync = false;
      expect(await log.appendAll([draftOf(4)])).toMatchObject({ ok: false, code: 'journal.stopped' });
      expect(calls.datasync).toBe(2);
      expect(log.head().seq).toBe(1);
      await log.close();
      expect((await readLog(folder, device)).entries[0]).toMatchObject({ seq: 1, hash: log.head().hash });
    }));

  it('that is full refuses in plain words, loses nothing answered, and leaves no part of what was refused', () =>
    withLog(async (folder) => {
      const program = join(import.meta.dirname, 'testing/append-until-full.child.ts');
      // A file size limit is a full disk that needs no rights to make: the kernel writes a part and refuses the rest.
      const script = 'ulimit -f 64; exec "$0" "$@"';
      const { stdout } = await promisify(execFile)('sh', ['-c', script, process.execPath, program, folder]);
      const said = JSON.parse(stdout) as {
        answered: number;
        refusal: { code: string; message: string };
        next: { code: string };
      };
      expect(said.answered).toBeGreaterThan(5);
      expect(said.refusal.code).toBe('disk.full');
      expect(said.refusal.message).toBe(
        `The system allows no larger file: ${join(folder, '000001.ndjson')} could not be written.`,
      );
      expect(said.next.code).toBe('journal.stopped');
      const left = await readLog(folder, device);
      expect(left).toMatchObject({ findings: [], entries: { length: said.answered } });
      expect((await readFile(join(folder, '000001.ndjson'))).at(-1)).toBe(0x0a);
    }));
});
