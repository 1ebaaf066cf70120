import { expect, it } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

it.each([
  ['plan.pdf', 'plan.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\evil.exe', 'evil.exe'],
  ['a:b*c?.txt', 'a_b_c_.txt'],
  ['.bashrc', 'bashrc'],
  ['report.pdf. . ', 'report.pdf'],
  ['con.txt', '_con.txt'],
  // U+202E turns what follows around: shown as "invoiceexe.txt".
  ['invoice\u202etxt.exe', 'invoicetxt.exe'],
  ['', 'fallback'],
  ['...', 'fallback'],
])('makes %j a harmless name', (words, name) => {
  expect(safeFileName(words, 'fallback')).toBe(name);
});

it('keeps the extension of a long name', () => {
  const name = safeFileName(`${'x'.repeat(400)}.docx`, 'fallback');
  expect(name).toHaveLength(150);
  expect(name).toMatch(/x\.docx$/);
});
