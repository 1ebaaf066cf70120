import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy } from './app-origin.ts';
import { createStaticFiles, pathInside } from './static-files.ts';

let root: string;
beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'static-'));
  root = join(parent, 'renderer');
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'notes.txt'), 'not part of a build');
  writeFileSync(join(parent, 'secret.js'), 'secret');
  mkdirSync(join(parent, 'renderer-other'));
  writeFileSync(join(parent, 'renderer-other/a.js'), 'neighbour');
});
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

it('serves a file of the build under the content security policy', async () => {
  const response = await createStaticFiles(root)('/index.html');
  expect([response.status, response.headers.get('content-security-policy'), await response.text()]).toEqual([
    200,
    contentSecurityPolicy,
    '<!doctype html>',
  ]);
});

it.each([
  '/../secret.js',
  '/../renderer-other/a.js',
  '/..\\secret.js',
  '/notes.txt',
  '/',
  '/index.html\0.js',
  '/absent.js',
])('has nothing at %j', async (path) => {
  expect((await createStaticFiles(root)(path)).status).toBe(404);
});

it('never names a file outside its root, whatever the path', () => {
  const parts = fc.array(fc.constantFrom('..', '.', 'a', '', '\\', '..\\', '%2e%2e', 'renderer'), { maxLength: 8 });
  fc.assert(
    fc.property(parts, (path) => {
      const file = pathInside('/srv/renderer', `/${path.join('/')}`);
      expect(file === undefined || file.startsWith('/srv/renderer/')).toBe(true);
    }),
  );
});
