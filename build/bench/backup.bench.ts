import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackupPlace, backUpDocket, ownShelf } from '../../electron/backup/back-up-docket.ts';
import { openBackup } from '../../electron/backup/open-backup.ts';
import { restoreBackup } from '../../electron/backup/restore-backup.ts';
import { type DocketPorts, systemDocketPorts } from '../../electron/docket/docket-ports.ts';
import { createLedger } from '../../electron/ledger/create-ledger.ts';
import { openLedger } from '../../electron/ledger/ledger.ts';
import type { Result } from '../../shared/kernel/result.ts';

const messageCount = 5_000;
/** Of one made message, in bytes: an e-mail with a small attachment. */
const messageBytes = 40_000;

/** Backup and restoration of a docket with 5,000 messages, in MB/s, against `cp -a` with and without making its copy durable. */
export async function benchBackup(): Promise<void> {
  if (process.platform === 'win32') return console.log('backup: not measured, for there is no cp -a here');
  const folder = mkdtempSync(join(tmpdir(), 'records-bench-backup-'));
  try {
    const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(folder, 'home') });
    const dir = join(folder, 'docket');
    await makeDocket(dir, ports);
    execFileSync('sync');
    const copy = timed(() => execFileSync('cp', ['-a', dir, join(folder, 'copy')]));
    const durable = timed(() => {
      execFileSync('cp', ['-a', dir, join(folder, 'durable')]);
      execFileSync('sync', [], { cwd: folder });
    });
    say('cp -a', copy, copy, durable);
    say('cp -a and sync', durable, copy, durable);
    const file = join(folder, 'carried.zip');
    const backUp = async (into: BackupPlace) => void orThrow(await backUpDocket({ dir, actor: 'Bench', into }, ports));
    const restore = async (from: string, to: string) => {
      const source = orThrow(await openBackup(from));
      orThrow(await restoreBackup(source, { dir: join(folder, to), actor: 'Bench' }, ports));
      await source.close();
    };
    say('backup into one file, read back', await timedAsync(() => backUp({ kind: 'file', path: file })), copy, durable);
    say(
      'first on a shelf, read back',
      await timedAsync(() => backUp({ kind: 'shelf', folder: ownShelf(dir) })),
      copy,
      durable,
    );
    say(
      'next on the shelf, nothing new',
      await timedAsync(() => backUp({ kind: 'shelf', folder: ownShelf(dir) })),
      copy,
      durable,
    );
    say('restore of the file', await timedAsync(() => restore(file, 'from-file')), copy, durable);
    say('restore from the shelf', await timedAsync(() => restore(dir, 'from-shelf')), copy, durable);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeDocket(dir: string, ports: DocketPorts): Promise<void> {
  const facts = { name: 'Bench', agency: 'Agency', office: 'Office', timeZone: 'America/New_York' };
  orThrow(await createLedger(dir, facts, 'Bench', ports));
  const ledger = orThrow(await openLedger(dir, { mode: 'write' }, ports));
  for (let batch = 0; batch < messageCount; batch += 100) {
    const stored = Array.from({ length: 100 }, () => ledger.evidence.putBytes(randomBytes(messageBytes)));
    const originals = (await Promise.all(stored)).map((each) => ({ ...orThrow(each), format: 'eml' }));
    const asked = originals.map(({ sha256, size, format }) => ({ sha256, size, format }));
    orThrow(await ledger.handle([{ intent: 'ImportEvidence', import: `I-${batch}`, originals: asked }], 'Bench'));
  }
  await ledger.close();
}

function say(what: string, seconds: number, copy: number, durable: number): void {
  const rate = (messageCount * messageBytes) / 1e6 / seconds;
  const ratios = `${(seconds / copy).toFixed(2)}x of cp -a, ${(seconds / durable).toFixed(2)}x of cp -a and sync`;
  console.log(`  ${what.padEnd(32)} ${seconds.toFixed(2)} s, ${rate.toFixed(0).padStart(4)} MB/s, ${ratios}`);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
}

async function timedAsync(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

function orThrow<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
