import { expect, it } from 'vitest';
import { type BrowserStart, browserSwitches } from './browser-switches.ts';

const ordinary: BrowserStart = {
  userDataDir: '/u',
  port: 4711,
  isHeadless: false,
  hasDebugPort: false,
  isRoot: false,
  width: 1280,
  height: 800,
};

it('lets no name resolve except the app’s', () => {
  expect(browserSwitches(ordinary)).toContain(
    '--host-resolver-rules=MAP workbench.localhost:80 127.0.0.1:4711, MAP * ~NOTFOUND',
  );
});

it('speaks over a pipe, and opens a port for Playwright only', () => {
  expect(browserSwitches(ordinary).filter((name) => name.startsWith('--remote'))).toEqual(['--remote-debugging-pipe']);
  expect(browserSwitches({ ...ordinary, hasDebugPort: true })).toContain('--remote-debugging-port=0');
});

it('gives up the sandbox for root only', () => {
  expect(browserSwitches(ordinary)).not.toContain('--no-sandbox');
  expect(browserSwitches({ ...ordinary, isRoot: true })).toContain('--no-sandbox');
});
