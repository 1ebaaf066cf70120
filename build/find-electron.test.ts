import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findElectron } from './find-electron.ts';

function install(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'find-electron-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'node_modules/electron', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

const complete = {
  'package.json': '{"version":"45.4.1"}',
  'path.txt': 'electron',
  'dist/version': 'v45.4.1',
  'dist/electron': '',
};

it('finds a complete download', () => {
  expect(findElectron(install(complete))).toMatchObject({ isThere: true, version: '45.4.1' });
});

it.each([
  ['nothing is installed', {}, 'has not been downloaded'],
  ['only the package is there', { 'package.json': complete['package.json'] }, 'has not been downloaded'],
  ['the binary is older than the package', { ...complete, 'dist/version': '44.0.0' }, 'of version 44.0.0'],
  [
    'the download broke off',
    { 'package.json': complete['package.json'], 'path.txt': 'electron', 'dist/version': '45.4.1' },
    'is not at',
  ],
])('says why not when %s', (_, files, reason) => {
  expect(findElectron(install(files))).toEqual({ isThere: false, reason: expect.stringContaining(reason) });
});
