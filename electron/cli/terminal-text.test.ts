import { expect, it } from 'vitest';
import { terminalJson, terminalText } from './terminal-text.ts';

it('lets no control sequence of a hostile subject reach the terminal', () => {
  expect(terminalText('\u001b]0;owned\u0007 \u009b2J \u202eflip\r\nnext')).toBe(
    '<U+001B>]0;owned<U+0007> <U+009B>2J <U+202E>flip<U+000D>\nnext',
  );
});

it('keeps JSON as JSON, with the same value', () => {
  const value = { subject: '\u001b[31m\u009b2J \u202eflip', list: [1, 'é'] };
  expect(terminalJson(value)).toMatch(/^[\x20-\x7e\xe9\n]+$/);
  expect(JSON.parse(terminalJson(value))).toEqual(value);
});
