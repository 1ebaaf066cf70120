import { expect, it } from 'vitest';
import { fileKind } from './file-kind.ts';

it.each([
  ['application/pdf', null, 'PDF'],
  ['image/png', null, 'picture (PNG)'],
  ['image/svg+xml', null, 'picture (SVG)'],
  ['application/octet-stream', 'Plan.DOCX', 'Word document'],
  ['application/pdf', 'plan.docx', 'PDF'],
  ['application/octet-stream', 'plan', 'file of unknown kind'],
  ['application/x-own', 'plan.docx', 'file of the kind application/x-own'],
  ['message/rfc822', null, 'message'],
  [null, null, 'file of unknown kind'],
] as const)('%s, named %j, is a %s', (mediaType, name, words) => {
  expect(fileKind(mediaType, name)).toBe(words);
});
