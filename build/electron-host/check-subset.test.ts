import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSubset } from './check-subset.ts';

const planted = join(import.meta.dirname, '../../.tsbuild/planted');

it('finds nothing in the main process and the preload', () => {
  expect(checkSubset()).toEqual([]);
});

it.each([
  [
    'a module that the host lacks',
    "import { crashReporter } from 'electron';\ncrashReporter.getLastCrashReport();",
    'crashReporter',
  ],
  ['a member that the host lacks', "import { app } from 'electron';\napp.dock?.bounce();", 'dock'],
  ['an event that the host never sends', "import { app } from 'electron';\napp.on('login', () => undefined);", 'never'],
  [
    'an option that the host ignores',
    "import { BrowserWindow } from 'electron';\nnew BrowserWindow({ kiosk: true });",
    'kiosk',
  ],
])('finds %s', (_, source, name) => {
  mkdirSync(planted, { recursive: true });
  writeFileSync(join(planted, 'main.ts'), source);
  writeFileSync(
    join(planted, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../build/tsconfig/electron-subset.json',
      files: ['../electron-globals.d.ts', 'main.ts'],
    }),
  );
  const findings = checkSubset(join(planted, 'tsconfig.json'));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(name);
});
