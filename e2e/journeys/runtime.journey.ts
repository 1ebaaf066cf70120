import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseRuntime } from '../../build/choose-runtime.ts';
import { expect, test } from '../fixtures/workbench.fixture.ts';
import { invoke } from '../support/bridge.ts';
import { launchWorkbench, readLog } from '../support/workbench-app.ts';

test('a sandboxed window opens and tells truly what it runs on', async ({ workbench: { page, electronApp } }) => {
  await expect(page).toHaveTitle(/^Records Workbench/);
  const { kind } = chooseRuntime();
  expect(await invoke(page, 'runtime.describe', null)).toMatchObject({
    ok: true,
    value: { kind, chromium: expect.stringMatching(/^\d+\./), isOsSandboxed: false },
  });
  expect(await page.title()).toMatch(kind === 'host' ? /development host, not a release$/ : /^Records Workbench$/);
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page reaches nothing but the frozen bridge', async ({ workbench: { page } }) => {
  const reachable = await page.evaluate(() => ({
    globals: [
      'require',
      'process',
      'module',
      'page',
      'startMainWorld',
      'electronHostSend',
      'electronHostReceive',
    ].filter((name) => name in window),
    bridge: Object.keys(Reflect.get(window, 'workbench')),
    isFrozen: Object.isFrozen(Reflect.get(window, 'workbench')),
    isReplaceable: Reflect.set(window, 'workbench', 1),
  }));
  expect(reachable).toEqual({ globals: [], bridge: ['invoke', 'listen'], isFrozen: true, isReplaceable: false });
});

test('a call outside the contracts is refused', async ({ workbench: { page } }) => {
  await expect(invoke(page, 'shell.openPath', '/etc/passwd')).rejects.toThrow('not a channel of the workbench');
  expect(await invoke(page, 'theme.use', { choice: 'purple' })).toMatchObject({ ok: false, code: 'malformedRequest' });
  const listening = page.evaluate(() => Reflect.get(window, 'workbench').listen('evil', () => undefined));
  await expect(listening).rejects.toThrow('not a channel of the workbench');
});

test('the content security policy stops scripts, and no request leaves', async ({ workbench: { page } }) => {
  const outcomes = await page.evaluate(async (script) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const attempts = await Promise.allSettled([
      import(script),
      fetch('https://example.com/'),
      Promise.try(() => document.body.setAttribute('onclick', 'window.wasRun = true')),
    ]);
    return attempts.map(({ status }) => status);
  }, 'data:text/javascript,window.wasRun = true');
  expect(outcomes).toEqual(['rejected', 'rejected', 'rejected']);
  const seen = () => page.evaluate(() => Reflect.get(window, 'seen').toSorted());
  await expect.poll(seen).toEqual(['connect-src', 'require-trusted-types-for', 'script-src-elem']);
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
});

test('navigation, popups and permissions are refused and logged', async ({
  workbench: { page, electronApp, userDataDir },
}) => {
  const address = page.url();
  await page.evaluate(() => {
    location.href = 'https://navigated.example.com/secret';
  });
  await expect.poll(() => codes(userDataDir)).toContain('navigation.refused');
  await page.evaluate(() => void window.open('https://opened.example.com/secret'));
  await expect.poll(() => codes(userDataDir)).toContain('window.refused');
  expect(page.url()).toBe(address);
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
    'denied',
  );
  expect(JSON.stringify(readLog(userDataDir))).not.toContain('secret');
});

test('the app serves its own files and nothing above them', async ({ workbench: { page } }) => {
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/../main/main.js',
      '/..%2fmain%2fmain.js',
      '/%2e%2e/main/main.js',
      '/no-such.js',
      '/',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
});

test('a command chosen in the native menu reaches the page', async ({
  workbench: { page, electronApp, userDataDir },
}) => {
  // The workbench shows its own menu first; this one takes its place.
  await expect.poll(() => codes(userDataDir)).toContain('workbench.ready');
  const menus = [
    {
      label: 'Evidence',
      items: [{ kind: 'command', command: 'evidence.importMail', label: 'Import Mail…' }],
    },
  ];
  await page.evaluate(() => {
    Reflect.set(
      window,
      'chosen',
      new Promise((resolve) => Reflect.get(window, 'workbench').listen('menu.commandChosen', resolve)),
    );
  });
  expect(await invoke(page, 'menu.show', { menus })).toEqual({ ok: true, value: null });
  await electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('evidence.importMail')?.click());
  expect(await page.evaluate(() => Reflect.get(window, 'chosen'))).toEqual({ command: 'evidence.importMail' });
});

test('the chosen theme holds for the page', async ({ workbench: { page, userDataDir } }) => {
  // The workbench asks for its own theme first.
  await expect.poll(() => codes(userDataDir)).toContain('workbench.ready');
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await invoke(page, 'theme.use', { choice: 'dark' })).toMatchObject({ ok: true, value: { isDark: true } });
  await expect.poll(isDark).toBe(true);
  await invoke(page, 'theme.use', { choice: 'light' });
  await expect.poll(isDark).toBe(false);
});

test('the window opens where it last stood, and that is kept again', async ({ userDataDir }) => {
  const state = { bounds: { x: 40, y: 30, width: 1000, height: 700 }, isMaximized: false };
  const file = join(userDataDir, 'window-state.json');
  writeFileSync(file, JSON.stringify(state));
  const { page, quit } = await launchWorkbench(userDataDir);
  await expect.poll(() => page.evaluate(() => [outerWidth, outerHeight])).toEqual([1000, 700]);
  await quit();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(state);
});

test('what the page keeps is there after quitting and opening again', async ({ userDataDir }) => {
  const first = await launchWorkbench(userDataDir);
  await first.page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('kept', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put('written before quitting', 1);
        opening.onsuccess = resolve;
      }),
  );
  await first.quit();
  const second = await launchWorkbench(userDataDir);
  const kept = await second.page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('kept', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('rows').objectStore('rows').get(1);
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(kept).toBe('written before quitting');
  await second.quit();
});

function codes(userDataDir: string): string[] {
  return readLog(userDataDir).map(({ code }) => code);
}
