import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chooseRuntime } from '../../build/choose-runtime.ts';
import { root } from '../../build/run-step.ts';
import { expect, test } from '../fixtures/workbench.fixture.ts';
import { launchWorkbench, readLog } from '../support/workbench-app.ts';

test('the page settles before its window closes', async ({ userDataDir }) => {
  const { quit } = await launchWorkbench(userDataDir);
  await expect.poll(() => codes(userDataDir)).toContain('workbench.ready');
  await quit();
  // Nothing else: above all no violation of the content policy.
  expect(codes(userDataDir)).toEqual(['workbench.ready', 'workbench.settled']);
});

test('a window that does not settle is closed all the same', async ({ userDataDir }) => {
  const { page, quit } = await launchWorkbench(userDataDir);
  await expect.poll(() => codes(userDataDir)).toContain('workbench.ready');
  await page.evaluate(() => {
    // Long enough that only the main process can end it.
    setTimeout(() => {
      const end = Date.now() + 20_000;
      while (Date.now() < end);
    });
  });
  await quit();
  expect(codes(userDataDir)).toContain('window.unsettled');
});

test('no request reaches even this machine, policy or not', async ({ userDataDir }) => {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { page, quit } = await launchWorkbench(userDataDir, { bypassCSP: true });
  const outcomes = await page.evaluate(
    (local) =>
      Promise.all(
        [`http://127.0.0.1:${local}/a`, `http://localhost:${local}/b`, 'https://example.com/', 'http://192.0.2.1/'].map(
          (url) =>
            fetch(url, { mode: 'no-cors' }).then(
              () => 'answered',
              () => 'refused',
            ),
        ),
      ),
    port,
  );
  const socket = await page.evaluate(
    (local) =>
      new Promise((resolve) => {
        const attempt = new WebSocket(`ws://127.0.0.1:${local}/c`);
        attempt.onopen = () => resolve('opened');
        attempt.onerror = () => resolve('refused');
      }),
    port,
  );
  expect([...outcomes, socket]).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  expect(reached).toEqual([]);
  const refused = () => codes(userDataDir).filter((code) => code === 'request.refused').length;
  await expect.poll(refused).toBeGreaterThanOrEqual(4);
  await quit();
  server.close();
});

test('a second start shows the window that is there and ends', async ({ workbench: { electronApp, userDataDir } }) => {
  await electronApp.evaluate(({ app }) => {
    Reflect.set(
      globalThis,
      'secondStart',
      new Promise((resolve) => app.once('second-instance', () => resolve('told'))),
    );
  });
  const { executable } = chooseRuntime();
  const second = spawn(executable, [root, '--headless', `--user-data-dir=${userDataDir}`], { stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await electronApp.evaluate(() => Reflect.get(globalThis, 'secondStart'))).toBe('told');
});

test('the browser does not outlive an app that is killed', async ({ userDataDir }) => {
  const { electronApp } = await launchWorkbench(userDataDir);
  expect(processesOf(userDataDir)).not.toEqual([]);
  electronApp.process().kill('SIGKILL');
  await expect.poll(() => processesOf(userDataDir)).toEqual([]);
  const again = await launchWorkbench(userDataDir);
  await again.quit();
});

function codes(userDataDir: string): string[] {
  return readLog(userDataDir).map(({ code }) => code);
}

/** Every process whose command line names the folder. */
function processesOf(userDataDir: string): string[] {
  const listing = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
  return listing.split('\n').filter((line) => line.includes(`user-data-dir=${userDataDir}`));
}
