import { expect, it } from 'vitest';
import { decodeUtf7 } from './utf7.ts';

it.each([
  ['plain text', 'plain text'],
  ['1 +- 1', '1 + 1'],
  ['Hi Mom -+Jjo--!', 'Hi Mom -\u263a-!'],
  ['+ZeVnLIqe-', '\u65e5\u672c\u8a9e'],
  ['+2D3cng-', '\u{1f49e}'],
  ['+', '+'],
])('decodes %s (RFC 2152)', (encoded, text) => {
  expect(decodeUtf7(encoded)).toBe(text);
});
