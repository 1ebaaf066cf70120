import { expect, it } from 'vitest';
import { isTextAttachment, previewKindOf } from './attachment-preview.ts';

it.each([
  ['notes', 'text/plain', true],
  ['plan.csv', 'application/octet-stream', true],
  ['page.html', 'text/html', false],
  ['plan.pdf', 'application/pdf', false],
  ['run.exe', 'application/octet-stream', false],
  [null, 'application/octet-stream', false],
] as const)('of %j, %s: text %j', (name, mediaType, isText) => {
  expect(isTextAttachment({ name, mediaType })).toBe(isText);
});

it.each([
  ['seal.png', 'image/png', 'picture'],
  ['seal.svg', 'image/svg+xml', undefined],
  ['plan.csv', 'application/octet-stream', 'text'],
  ['report.pdf', 'application/pdf', 'pdf'],
  ['Report.PDF', 'application/octet-stream', 'pdf'],
  ['report.pdf', 'application/zip', undefined],
  ['memo.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', undefined],
] as const)('looks at %j, %s, as %j', (name, mediaType, kind) => {
  expect(previewKindOf({ name, mediaType })).toBe(kind);
});
