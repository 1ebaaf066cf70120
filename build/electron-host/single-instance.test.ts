import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimInstance } from './single-instance.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-instance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A second process that claims the same folder and says whether it got it. */
function claimElsewhere(): Promise<unknown> {
  const source = `import { claimInstance } from ${JSON.stringify(join(import.meta.dirname, 'single-instance.ts'))};
    const release = claimInstance(${JSON.stringify(folder)}, ['--from-second'], () => undefined);
    process.send(release !== undefined, () => { release?.(); setTimeout(() => process.exit(), 100); });`;
  const file = join(folder, 'second.ts');
  writeFileSync(file, source);
  const child = fork(file, { execArgv: [] });
  return new Promise((resolve) => child.once('message', resolve));
}

it('refuses a second instance and hands its command line to the first', async () => {
  const told = Promise.withResolvers<string[]>();
  const release = claimInstance(folder, [], (argv) => told.resolve(argv));
  expect(await claimElsewhere()).toBe(false);
  expect(await told.promise).toEqual(['--from-second']);
  release?.();
});

it('takes over from a process that was killed', () => {
  writeFileSync(join(folder, 'host.lock'), '999999999');
  const release = claimInstance(folder, [], () => undefined);
  expect(release).toBeDefined();
  release?.();
});

it('can be claimed again after it was given up', async () => {
  claimInstance(folder, [], () => undefined)?.();
  expect(await claimElsewhere()).toBe(true);
});
