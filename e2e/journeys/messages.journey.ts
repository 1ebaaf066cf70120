import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseRuntime } from '../../build/choose-runtime.ts';
import { test as base, expect } from '../fixtures/workbench.fixture.ts';
import { launchWorkbench, type WorkbenchApp } from '../support/workbench-app.ts';

/** Messages between page and main process, on an app that does nothing else. */
const test = base.extend<{ echo: WorkbenchApp }>({
  echo: async ({ userDataDir }, use) => {
    const app = await launchWorkbench(userDataDir, { appDir: join(import.meta.dirname, '../fixtures/echo-app') });
    await use(app);
    await app.quit();
  },
});

/** Runs in the page with the bridge of the echo app. */
function withEcho<T>(page: Page, run: (echo: EchoBridge) => Promise<T>): Promise<T> {
  return page.evaluate(`(${run})(window.echo)`);
}
interface EchoBridge {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  listen(channel: string, listener: (number: number, bytes: Uint8Array) => void): () => void;
  immediately(a: number, b: number): number;
  refuse(): never;
}

test('values keep their types on the way there and back', async ({ echo: { page } }) => {
  const kept = await withEcho(page, async (echo) => {
    const sent = {
      at: new Date(5),
      map: new Map([[1, new Set(['x'])]]),
      bytes: new Uint8Array([1, 2, 3]),
      missing: undefined,
      big: 12n,
      none: Number.NaN,
    };
    const back = (await echo.invoke('echo', sent)) as typeof sent;
    return [
      back.at.getTime(),
      back.map.get(1)?.has('x'),
      [...back.bytes],
      'missing' in back,
      back.big === 12n,
      Number.isNaN(back.none),
    ];
  });
  expect(kept).toEqual([5, true, [1, 2, 3], true, true, true]);
  expect(await withEcho(page, (echo) => echo.invoke('describe', new Date(0)))).toBe('[object Date]');
});

test('errors cross with their words', async ({ echo: { page } }) => {
  const words = await withEcho(page, (echo) =>
    Promise.all(
      [
        () => echo.invoke('fail'),
        () => echo.invoke('nobody'),
        () => echo.invoke('echo', () => 1),
        async () => echo.refuse(),
      ].map((attempt) => attempt().catch((error: Error) => error.message)),
    ),
  );
  expect(words[0]).toContain("Error invoking remote method 'fail': RangeError: deliberate");
  expect(words[1]).toContain("No handler registered for 'nobody'");
  expect(words[2]).toMatch(/could not be cloned/);
  expect(words[3]).toContain('refused at once');
  expect(await withEcho(page, async (echo) => echo.immediately(2, 3))).toBe(5);
});

test('events arrive in order, large ones among small ones, until the page stops listening', async ({
  echo: { page },
}) => {
  const counted = await withEcho(page, async (echo) => {
    const numbers: number[] = [];
    const all = new Promise<void>((resolve) => {
      const stop = echo.listen('counted', (number, bytes) => {
        numbers.push(bytes[0] === number ? number : -1);
        if (numbers.length === 20) {
          stop();
          resolve();
        }
      });
    });
    await echo.invoke('count', 20);
    await all;
    await echo.invoke('count', 3);
    return numbers;
  });
  expect(counted).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('fifty megabytes cross both ways, and small calls are quick', async ({ echo: { page } }, info) => {
  const measured = await withEcho(page, async (echo) => {
    const start = performance.now();
    const back = (await echo.invoke('echo', new Uint8Array(50 * 1024 * 1024).fill(7))) as Uint8Array;
    const bigMs = performance.now() - start;
    for (let call = 0; call < 200; call++) await echo.invoke('echo', call);
    return { bytes: back.length, last: back.at(-1), bigMs, callMs: (performance.now() - start - bigMs) / 200 };
  });
  expect(measured).toMatchObject({ bytes: 50 * 1024 * 1024, last: 7 });
  info.annotations.push({
    type: 'measured',
    description: `50 MiB there and back ${Math.round(measured.bigMs)} ms; one call ${measured.callMs.toFixed(2)} ms`,
  });
  // About 1 ms on a machine that has nothing else to do; this only sees a wait of a fixed time.
  expect(measured.callMs).toBeLessThan(500);
});

test('work is done in a process of its own', async ({ echo: { page } }) => {
  const digest = await withEcho(page, (echo) => echo.invoke('hash', new TextEncoder().encode('abc')));
  expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a test answers a dialog as the officer would', async ({ echo: { page, electronApp } }) => {
  await electronApp.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/evidence/message.eml'] });
  });
  expect(await withEcho(page, (echo) => echo.invoke('choose'))).toEqual({
    canceled: false,
    filePaths: ['/evidence/message.eml'],
  });
});

test('an item of the menu is chosen by click and by key', async ({ echo: { page, electronApp } }) => {
  await hearChosen(page);
  await electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('echo.choose')?.click());
  expect(await chosen(page)).toBe('by menu');
  // Playwright's keys reach the page only, never a native menu: there is nothing to press in real Electron.
  if (chooseRuntime().kind === 'electron') return;
  await hearChosen(page);
  await page.keyboard.press('Control+Shift+Y');
  expect(await chosen(page)).toBe('by menu');
});

/** Listens before anything is chosen; `chosen` waits for what was heard. */
function hearChosen(page: Page): Promise<void> {
  return page.evaluate(() => {
    Reflect.set(window, 'chosen', new Promise((resolve) => Reflect.get(window, 'echo').listen('chosen', resolve)));
  });
}

function chosen(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'chosen'));
}
