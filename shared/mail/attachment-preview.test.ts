import { expect, it } from 'vitest';
import { isPictureAttachment, isTextAttachment } from './attachment-preview.ts';

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

it('draws pictures, and no documents that hold pictures', () => {
  expect(['image/png', 'image/jpeg', 'image/svg+xml'].map((mediaType) => isPictureAttachment({ mediaType }))).toEqual([
    true,
    true,
    false,
  ]);
});
