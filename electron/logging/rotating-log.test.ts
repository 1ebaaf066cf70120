import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { instantOf } from '../../shared/kernel/instant.ts';
import { openRotatingLog } from './rotating-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => instantOf(0);

it('writes one redacted JSON line at once', () => {
  openRotatingLog({ folder, now }).write('error', 'bug.caught', { message: 'a@b.gov failed', count: 3 });
  expect(readFileSync(join(folder, 'workbench.log'), 'utf8')).toBe(
    '{"at":"1970-01-01T00:00:00.000Z","level":"error","code":"bug.caught","message":"<address> failed","count":3}\n',
  );
});

it('puts full files aside and keeps only so many', () => {
  const log = openRotatingLog({ folder, now, maxBytes: 50, keep: 2 });
  for (let line = 1; line <= 5; line++) log.write('info', `line.${line}`);
  expect(readdirSync(folder).sort()).toEqual(['workbench.1.log', 'workbench.2.log', 'workbench.log']);
  expect(readFileSync(join(folder, 'workbench.log'), 'utf8')).toContain('line.5');
  expect(readFileSync(join(folder, 'workbench.2.log'), 'utf8')).toContain('line.3');
});
