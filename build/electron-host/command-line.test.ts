import { expect, it } from 'vitest';
import { parseCommandLine } from './command-line.ts';

it("reads the command line that Playwright's _electron.launch gives", () => {
  const argv = ['--no-sandbox', '--remote-debugging-port=0', '/app', '--user-data-dir=/tmp/a b', '--headless'];
  expect(parseCommandLine(argv)).toEqual({
    appDir: '/app',
    userDataDir: '/tmp/a b',
    isHeadless: true,
    hasDebugPort: true,
    argv,
  });
});

it('opens no DevTools port in an ordinary run', () => {
  expect(parseCommandLine(['.'])).toMatchObject({
    appDir: '.',
    userDataDir: undefined,
    isHeadless: false,
    hasDebugPort: false,
  });
});
