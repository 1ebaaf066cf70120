import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { seededRandom } from '../docket/testing/seeded-random.ts';
import { orThrow } from '../docket/testing/temporary-docket.ts';
import { openLedger } from '../ledger/ledger.ts';
import { verifyDocket } from '../ledger/verify-docket.ts';
import { backUpDocket, ownShelf } from './back-up-docket.ts';
import { openBackup } from './open-backup.ts';
import { listManifests } from './shelf-layout.ts';
import { addOriginal, type FilledDocket, filledDocket, writing } from './testing/filled-docket.ts';
import { verifyBackup } from './verify-backup.ts';

async function killWhileBackingUp({ dir, ports }: FilledDocket, file: string, afterMs: number): Promise<void> {
  const program = join(import.meta.dirname, 'testing/backing-up.child.ts');
  const env = { ...process.env, RECORDS_WORKBENCH_HOME: ports.userFolder };
  const child = spawn(process.execPath, [program, dir, file], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const closed = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), closed]);
  await pause(afterMs);
  child.kill('SIGKILL');
  await closed;
}

it('a backup killed at any moment harms neither the docket nor the backups before it, and is never taken for one', async ({
  annotate,
}) => {
  const seed = Date.now() % 2 ** 32;
  const random = seededRandom(seed);
  const docket = await filledDocket(Array.from({ length: 12 }, (_, each) => `${each}`.repeat(60_000)));
  const file = join(docket.root, 'carried.zip');
  let listed = 0;
  for (let round = 0; round < 8; round += 1) {
    await writing(docket, (ledger) => addOriginal(ledger, `round ${round} `.repeat(20_000)));
    await killWhileBackingUp(docket, file, random() * 120);
    const report = await verifyDocket(orThrow(await openLedger(docket.dir, { mode: 'read' }, docket.ports)));
    expect(report, `seed ${seed}, round ${round}`).toMatchObject({ intact: true });
    const found = [...(await listManifests(ownShelf(docket.dir))), ...(existsSync(file) ? [file] : [])];
    listed += found.length;
    for (const path of found)
      expect(await verifyBackup(orThrow(await openBackup(path))), `seed ${seed}, ${path}`).toMatchObject({ ok: true });
  }
  await annotate(`seed ${seed}: ${listed} backups found whole`);
  const into = { kind: 'shelf', folder: ownShelf(docket.dir) } as const;
  expect((await backUpDocket({ dir: docket.dir, actor: 'A', into }, docket.ports)).ok).toBe(true);
  rmSync(file, { force: true });
});
