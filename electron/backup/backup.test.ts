import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orThrow } from '../docket/testing/temporary-docket.ts';
import { openLedger } from '../ledger/ledger.ts';
import { verifyDocket } from '../ledger/verify-docket.ts';
import { backUpDocket, ownShelf } from './back-up-docket.ts';
import { openBackup } from './open-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { listManifests } from './shelf-layout.ts';
import { addOffices, addOriginal, type FilledDocket, filledDocket, writing } from './testing/filled-docket.ts';

type Kind = 'file' | 'shelf';
const kinds: readonly Kind[] = ['file', 'shelf'];
const actor = 'Dana Ellis';

async function backUp({ dir, root, ports }: FilledDocket, kind: Kind, signal?: AbortSignal) {
  const into = kind === 'file' ? ({ kind, path: root } as const) : ({ kind, folder: ownShelf(dir) } as const);
  return backUpDocket({ dir, actor, into }, ports, { signal });
}

async function made(docket: FilledDocket, kind: Kind): Promise<string> {
  return orThrow(await backUp(docket, kind)).path;
}

async function restore(
  { root, ports }: FilledDocket,
  path: string,
  dir = join(root, 'restored'),
  signal?: AbortSignal,
) {
  const source = await openBackup(path);
  if (!source.ok) return source;
  try {
    return await restoreBackup(source.value, { dir, actor: 'B. Officer' }, ports, { signal });
  } finally {
    await source.value.close();
  }
}

async function read({ ports }: FilledDocket, dir: string) {
  const ledger = orThrow(await openLedger(dir, { mode: 'read' }, ports));
  const state: unknown = JSON.parse(JSON.stringify(ledger.state()));
  return { ledger, report: await verifyDocket(ledger), state, types: ledger.entries().map(({ type }) => type) };
}

describe.each(kinds)('a backup as a %s', (kind) => {
  it('restores to the same state, intact, with an entry that says so', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ maxLength: 2_000 }), { maxLength: 6 }),
        fc.nat(5),
        async (originals, offices) => {
          const docket = await filledDocket(originals, offices);
          mkdirSync(join(docket.dir, 'drafts/letters'));
          writeFileSync(join(docket.dir, 'drafts/letters/L-1.json'), 'unsaved');
          mkdirSync(join(docket.dir, 'templates'));
          writeFileSync(join(docket.dir, 'templates/closeout.json'), 'own');
          const before = await read(docket, docket.dir);
          orThrow(await restore(docket, await made(docket, kind)));
          const after = await read(docket, join(docket.root, 'restored'));
          expect(after.report).toMatchObject({ intact: true, originals: originals.length });
          expect(after.state).toEqual(before.state);
          expect(after.types).toEqual([...before.types, 'docket.restored']);
          expect(readFileSync(join(docket.root, 'restored/drafts/letters/L-1.json'), 'utf8')).toBe('unsaved');
          expect(readFileSync(join(docket.root, 'restored/templates/closeout.json'), 'utf8')).toBe('own');
        },
      ),
      { numRuns: 8 },
    );
  });

  it('is consistent while entries and originals are added', async () => {
    const docket = await filledDocket(['a']);
    let isDone = false;
    const recording = writing(docket, async (ledger) => {
      for (let each = 0; !isDone; each += 1) {
        await addOffices(ledger, 2);
        await addOriginal(ledger, `while ${each}`);
      }
    });
    const paths: string[] = [];
    for (let each = 0; each < 5; each += 1) {
      const { path, manifest } = orThrow(await backUp({ ...docket, root: join(docket.root) }, kind));
      const kept = kind === 'file' ? join(docket.root, `kept-${each}.zip`) : path;
      if (kind === 'file') renameSync(path, kept);
      paths.push(kept);
      expect(manifest.faults).toEqual([]);
    }
    isDone = true;
    await recording;
    for (const [index, path] of paths.entries()) {
      const dir = join(docket.root, `restored-${index}`);
      orThrow(await restore(docket, path, dir));
      expect((await read(docket, dir)).report).toMatchObject({ intact: true });
    }
  });

  it('is told in the journal before the folder is a docket: a restoration that is cut short leaves none without the entry', async () => {
    const docket = await filledDocket(['a']);
    const source = orThrow(await openBackup(await made(docket, 'file')));
    const dir = join(docket.root, 'restored');
    const wasDocket: boolean[] = [];
    const now = () => {
      wasDocket.push(existsSync(join(dir, 'docket.json')));
      return docket.ports.now();
    };
    orThrow(await restoreBackup(source, { dir, actor: 'B. Officer' }, { ...docket.ports, now }));
    expect(new Set(wasDocket)).toEqual(new Set([false]));
    expect(readdirSync(dir)).toContain('docket.json');
    expect(readdirSync(dir)).not.toContain('docket.json.restoring');
  });

  it('leaves nothing behind when it is cancelled, and neither does its restoration', async () => {
    const docket = await filledDocket(['a', 'b']);
    const abort = new AbortController();
    abort.abort();
    expect(await backUp(docket, kind, abort.signal)).toMatchObject({ ok: false, code: 'cancelled' });
    expect(readdirSync(docket.root).sort()).toEqual(['docket', 'home']);
    expect(await listManifests(ownShelf(docket.dir))).toEqual([]);
    const path = await made(docket, kind);
    expect(await restore(docket, path, join(docket.root, 'restored'), abort.signal)).toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(docket.root)).not.toContain('restored');
  });

  it('is never restored over anything', async () => {
    const docket = await filledDocket(['a']);
    const path = await made(docket, kind);
    expect(await restore(docket, path, docket.dir)).toMatchObject({ ok: false, code: 'docket.exists' });
    const full = join(docket.root, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    expect(await restore(docket, path, full)).toMatchObject({ ok: false, code: 'docket.folderNotEmpty' });
    expect(readdirSync(full)).toEqual(['mine.txt']);
  });

  it('keeps damaged originals as they are, and says which', async () => {
    const docket = await filledDocket(['good', 'bad', 'gone']);
    const [bad, gone] = storedOriginals(docket.dir);
    if (!bad || !gone) throw new Error('no originals');
    chmodSync(bad, 0o600);
    writeFileSync(bad, 'other');
    rmSync(gone);
    const { manifest } = orThrow(await backUp(docket, kind));
    expect(manifest.faults.map(({ code }) => code).sort()).toEqual(['evidence.damaged', 'evidence.missing']);
    expect(manifest.files.filter(({ path }) => path.startsWith('evidence/'))).toHaveLength(2);
  });

  it('refuses a journal that was altered: it would only keep the damage', async () => {
    const docket = await filledDocket(['a']);
    flip(segmentOf(docket.dir), 40);
    expect(await backUp(docket, kind)).toMatchObject({ ok: false, code: 'backup.journalAltered' });
  });
});

function storedOriginals(dir: string): string[] {
  return readdirSync(join(dir, 'evidence'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function segmentOf(dir: string): string {
  const [device = ''] = readdirSync(join(dir, 'journal'));
  return join(dir, 'journal', device, '000001.ndjson');
}

function flip(path: string, at: number): void {
  chmodSync(path, 0o600);
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('a damaged backup', () => {
  it('is found out wherever one byte of the file is another, and nothing is restored', async () => {
    const docket = await filledDocket(['an original of some length']);
    const path = await made(docket, 'file');
    const whole = readFileSync(path);
    const { state } = await read(docket, docket.dir);
    let refused = 0;
    for (let at = 0; at < whole.length; at += 29) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const dir = join(docket.root, `restored-${at}`);
      const restored = await restore(docket, path, dir);
      // What is neither content nor a name of one (times, attributes, checksums that nobody needs beside the hashes) may differ.
      if (restored.ok) expect(await read(docket, dir), `byte ${at}`).toMatchObject({ report: { intact: true }, state });
      else {
        refused += 1;
        expect(restored.code, `byte ${at}: ${restored.message}`).toMatch(/^backup\.(damaged|none|newer)$/);
        expect(readdirSync(docket.root)).not.toContain(`restored-${at}`);
      }
    }
    expect(refused).toBeGreaterThan((whole.length / 29) * 0.7);
  });

  it('is found out where the file is cut short', async () => {
    const docket = await filledDocket(['an original']);
    const path = await made(docket, 'file');
    const { length } = readFileSync(path);
    for (const left of [0, 10, Math.floor(length / 2), length - 1]) {
      truncateSync(path, left);
      expect(await restore(docket, path)).toMatchObject({ ok: false, code: 'backup.none' });
    }
  });

  it('names the first bad place on a shelf: a flipped byte, a missing file, a manifest that was touched', async () => {
    const docket = await filledDocket(['an original']);
    const path = await made(docket, 'shelf');
    const content = storedContents(docket.dir);
    for (const file of content) {
      const bytes = readFileSync(file);
      flip(file, bytes.length >> 1);
      const damaged = await restore(docket, path);
      expect(damaged).toMatchObject({
        ok: false,
        code: 'backup.damaged',
        message: expect.stringMatching(/journal|evidence|docket\.json/),
      });
      writeFileSync(file, bytes);
      renameSync(file, `${file}.away`);
      expect(await restore(docket, path)).toMatchObject({ ok: false, message: expect.stringContaining(file) });
      renameSync(`${file}.away`, file);
    }
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('Dana Ellis', 'Dana Elliz'));
    expect(await restore(docket, path)).toMatchObject({ ok: false, code: 'backup.damaged' });
    expect(readdirSync(docket.root)).not.toContain('restored');
    writeFileSync(path, text);
    expect((await restore(docket, path)).ok).toBe(true);
  });
});

function storedContents(dir: string): string[] {
  return readdirSync(join(ownShelf(dir), 'content'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
