/** Backup and restoration as an officer's shell runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filledDocket } from '../backup/testing/filled-docket.ts';

const program = join(import.meta.dirname, 'records.ts');

/** `before` is said to the shell first, as a limit. */
function records(home: string, args: readonly string[], before = ':') {
  const script = `${before}; exec "$0" "$@"`;
  const env = { ...process.env, RECORDS_WORKBENCH_HOME: home };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, program, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

it('backs up, lists, verifies, restores, and says what it did', async () => {
  const { dir, root, ports } = await filledDocket(['x'.repeat(3_000_000), 'small']);
  const run = (...args: string[]) => records(ports.userFolder, args);
  expect(run('backup', dir)).toMatchObject({
    status: 0,
    out: expect.stringContaining('Backed up and read back: 4 files'),
  });
  expect(run('backup', dir).out).toContain('of which 0.0 MB were copied');
  expect(JSON.parse(run('backup', 'list', dir, '--json').out)).toHaveLength(2);
  mkdirSync(join(root, 'stick'));
  expect(run('backup', dir, '-o', join(root, 'stick')).status).toBe(0);
  const [name = ''] = readdirSync(join(root, 'stick'));
  const file = join(root, 'stick', name);
  expect(run('backup', 'verify', file)).toMatchObject({ status: 0, out: expect.stringContaining('Intact: 4 files') });
  const restored = join(root, 'restored');
  expect(run('restore', file, restored, '--as', 'B. Officer').out).toContain(
    'knows of no entry that was recorded after it',
  );
  expect(run('verify', restored)).toMatchObject({ status: 0, out: expect.stringContaining('2 originals') });
  expect(run('restore', file, restored)).toMatchObject({
    status: 1,
    err: expect.stringContaining('never over anything'),
  });
  truncateSync(file, 5_000);
  expect(run('restore', file, join(root, 'again'))).toMatchObject({
    status: 1,
    err: expect.stringContaining('was not finished'),
  });
  expect(readdirSync(root)).not.toContain('again');
  expect(run('acknowledge-loss', restored, '--reason', 'None.')).toMatchObject({ status: 1 });
  expect(run('record', restored, 'docket.restored')).toMatchObject({
    status: 1,
    err: expect.stringContaining('"records restore"'),
  });
});

it.runIf(process.platform === 'linux')(
  'tells of a full disk in a sentence, and leaves nothing that looks like a backup',
  async () => {
    const { dir, root, ports } = await filledDocket(['x'.repeat(3_000_000)]);
    const full = 'ulimit -f 1000; trap "" XFSZ';
    const file = records(ports.userFolder, ['backup', dir, '-o', join(root, 'carried.zip')], full);
    expect(file).toMatchObject({ status: 1, err: expect.stringMatching(/carried\.zip could not be written/) });
    expect(readdirSync(root).sort()).toEqual(['docket', 'home']);
    const shelf = records(ports.userFolder, ['backup', dir], full);
    expect(shelf).toMatchObject({ status: 1, err: expect.stringMatching(/backups could not be written/) });
    expect(JSON.parse(records(ports.userFolder, ['backup', 'list', dir, '--json']).out)).toEqual([]);
    const restored = records(ports.userFolder, ['backup', dir, '-o', join(root, 'carried.zip')]);
    expect(restored.status).toBe(0);
    const short = records(ports.userFolder, ['restore', join(root, 'carried.zip'), join(root, 'new')], full);
    expect(short).toMatchObject({ status: 1, err: expect.stringContaining('could not be written') });
    expect(readdirSync(root)).not.toContain('new');
  },
);
