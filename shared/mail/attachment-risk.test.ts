import { expect, it } from 'vitest';
import { isRiskyAttachment } from './attachment-risk.ts';

it.each(['setup.exe', 'invoice.pdf.exe', 'MACROS.DOCM', 'link.lnk. ', 'run.js'])('warns of %s', (name) => {
  expect(isRiskyAttachment(name)).toBe(true);
});

it.each(['plan.pdf', 'memo.docx', 'exe', 'scan.tif', ''])('does not cry wolf over %j', (name) => {
  expect(isRiskyAttachment(name)).toBe(false);
});
