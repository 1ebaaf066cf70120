import { expect, it } from 'vitest';
import { pictureTypeOf } from './picture-type.ts';

const typeOf = (text: string) => pictureTypeOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));

it('knows pictures by their first bytes, and nothing else for one', () => {
  expect(typeOf('\x89PNG\r\n\x1a\n....')).toBe('image/png');
  expect(typeOf('\xff\xd8\xff\xe0')).toBe('image/jpeg');
  expect(typeOf('GIF89a')).toBe('image/gif');
  expect(typeOf('RIFF\x00\x0a\n\x00WEBPVP8 ')).toBe('image/webp');
  for (const other of ['', '<svg xmlns="http://www.w3.org/2000/svg">', 'MZ', 'RIFF....WAVE', '%PDF-1.7'])
    expect(typeOf(other)).toBeUndefined();
});
