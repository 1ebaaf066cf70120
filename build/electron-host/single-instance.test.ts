import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Claim, claimInstance } from './single-instance.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-instance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A second process that claims the same folder and says whether it got it. */
function claimElsewhere(): Promise<unknown> {
  const source = `import { type Claim, claimInstance } from ${JSON.stringify(join(import.meta.dirname, 'single-instance.ts'))};
    const claim = claimInstance(${JSON.stringify(folder)}, ['--from-second'], () => undefined);
    process.send(claim.isHeld, async () => { await claim.told; process.exit(); });`;
  const file = join(folder, 'second.ts');
  writeFileSync(file, source);
  const child = fork(file, { execArgv: [] });
  return new Promise((resolve) => child.once('message', resolve));
}

it('refuses a second instance and hands its command line to the first', async () => {
  const told = Promise.withResolvers<string[]>();
  const first = claimInstance(folder, [], (argv) => told.resolve(argv));
  expect(await claimElsewhere()).toBe(false);
  expect(await told.promise).toEqual(['--from-second']);
  release(first);
});

it('takes over from a process that was killed', () => {
  writeFileSync(join(folder, 'host.lock'), '999999999');
  release(claimInstance(folder, [], () => undefined));
});

it('can be claimed again after it was given up', async () => {
  release(claimInstance(folder, [], () => undefined));
  expect(await claimElsewhere()).toBe(true);
});

function release(claim: Claim): void {
  if (!claim.isHeld) expect.fail('the claim was refused');
  claim.release();
}
