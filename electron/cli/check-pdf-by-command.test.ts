/** `records check-pdf`, as a real process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkedLetter } from '../letters/testing/checked-letter.ts';
import { sampleLetter } from '../letters/testing/sample-letter.ts';

const program = join(import.meta.dirname, 'records.ts');
const folder = mkdtempSync(join(tmpdir(), 'check-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

function records(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

it('finds no fault in a letter of ours, and says whose it is', async () => {
  const file = join(folder, 'letter.pdf');
  writeFileSync(file, await checkedLetter(sampleLetter(2)));
  const { status, out } = records('check-pdf', file, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ isSound: true, isLetter: true, pages: 3, findings: [] });
});

it('names the file and the fault of something else, and exits with 1', () => {
  const file = join(folder, 'note.pdf');
  writeFileSync(file, 'Dear Sir');
  const { status, out } = records('check-pdf', file);
  expect(status).toBe(1);
  expect(out).toContain(`${file}: 1 fault.`);
  expect(out).toContain('file.notPdf: The file is not a PDF');
  const missing = records('check-pdf', join(folder, 'none.pdf'));
  expect(missing.status).toBe(1);
  expect(missing.err).toContain('there is no such file');
});
