import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { instantOf } from '../../shared/kernel/instant.ts';
import { orThrow } from '../docket/testing/temporary-docket.ts';
import { takeWriterLock } from '../docket/writer-lock.ts';
import { backUpDocket, ownShelf } from './back-up-docket.ts';
import { openBackup } from './open-backup.ts';
import { listManifests } from './shelf-layout.ts';
import { addOriginal, type FilledDocket, filledDocket, writing } from './testing/filled-docket.ts';
import { verifyBackup } from './verify-backup.ts';

const hourMs = 3_600_000;

async function backUpAt({ dir, ports }: FilledDocket, hours: number, keepDays = 3) {
  const now = () => instantOf(Date.UTC(2022, 1, 18) + hours * hourMs);
  const into = { kind: 'shelf', folder: ownShelf(dir), keepDays } as const;
  return backUpDocket({ dir, actor: 'Dana Ellis', into }, { ...ports, now });
}

function contents(dir: string): string[] {
  const folder = join(ownShelf(dir), 'content');
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

it('copies only what is new since the last', async () => {
  const docket = await filledDocket(['x'.repeat(100_000)]);
  expect(orThrow(await backUpAt(docket, 0)).copiedBytes).toBeGreaterThan(100_000);
  await writing(docket, (ledger) => addOriginal(ledger, 'small'));
  expect(orThrow(await backUpAt(docket, 24)).copiedBytes).toBeLessThan(10_000);
});

it('keeps all backups of the newest days that have any, the newest of each month, what they name, and nothing else', async () => {
  const docket = await filledDocket(['kept by all']);
  for (const hours of [0, 24, 48, 50, 24 * 30, 24 * 31, 24 * 32]) {
    orThrow(await backUpAt(docket, hours));
    await writing(docket, (ledger) => addOriginal(ledger, `after ${hours}`));
  }
  const names = (await listManifests(ownShelf(docket.dir))).map((path) => basename(path).slice(0, 13));
  expect(names).toEqual(['2022-03-22T00', '2022-03-21T00', '2022-03-20T00', '2022-02-20T02']);
  for (const path of await listManifests(ownShelf(docket.dir)))
    expect(await verifyBackup(orThrow(await openBackup(path)))).toMatchObject({ ok: true });
  const named = new Set<string>();
  for (const path of await listManifests(ownShelf(docket.dir)))
    for (const { sha256 } of orThrow(await openBackup(path)).manifest.files) named.add(sha256);
  expect(contents(docket.dir).sort()).toEqual([...named].sort());
});

it('removes nothing after a backup that is not whole, nor contents while a manifest is unreadable', async () => {
  const docket = await filledDocket(['a']);
  const first = orThrow(await backUpAt(docket, 0, 1)).path;
  writeFileSync(join(ownShelf(docket.dir), '2022-02-19T000000.000Z.backup.json'), 'damaged');
  await writing(docket, (ledger) => addOriginal(ledger, 'b'));
  const before = contents(docket.dir).length;
  orThrow(await backUpAt(docket, 24, 1));
  expect(existsSync(first)).toBe(false);
  expect(contents(docket.dir).length).toBeGreaterThanOrEqual(before);
});

it('is written by one at a time', async () => {
  const docket = await filledDocket([]);
  mkdirSync(join(ownShelf(docket.dir)), { recursive: true });
  const lock = orThrow(await takeWriterLock(ownShelf(docket.dir), false, docket.ports));
  expect(await backUpAt(docket, 0)).toMatchObject({ ok: false, code: 'backup.running' });
  await lock.release();
  expect((await backUpAt(docket, 0)).ok).toBe(true);
});

it('refuses a place among what the docket keeps, a file that is there, and a folder without rights, in sentences', async () => {
  const { dir, root, ports } = await filledDocket(['a']);
  const to = (path: string) => backUpDocket({ dir, actor: 'A', into: { kind: 'file', path } }, ports);
  expect(await to(join(dir, 'evidence/b.zip'))).toMatchObject({ ok: false, code: 'backup.insideDocket' });
  expect(await to(join(dir, 'b.zip'))).toMatchObject({ ok: false, code: 'backup.insideDocket' });
  expect((await to(join(dir, 'exports/b.zip'))).ok).toBe(true);
  expect(await to(join(dir, 'exports/b.zip'))).toMatchObject({ ok: false, code: 'backup.exists' });
  expect(await to(join(root, 'not/there/b.zip'))).toMatchObject({ ok: false, code: 'disk.notFound' });
  if (process.getuid?.() === 0) return;
  mkdirSync(join(root, 'closed'));
  chmodSync(join(root, 'closed'), 0o500);
  expect(await to(join(root, 'closed/b.zip'))).toMatchObject({ ok: false, code: 'disk.noRights' });
});
