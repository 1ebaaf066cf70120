import { describe, expect, it } from 'vitest';
import { harmlessJson, harmlessLine } from './harmless-text.ts';

const hostile = '\u001b[2J\u001b]0;title\u0007\u009b31m\u007f\u202egnp.exe\nForged line\r\t';

describe('harmless text', () => {
  it('shows what a terminal would obey', () => {
    expect(harmlessLine(hostile)).toBe(
      '\\u001b[2J\\u001b]0;title\\u0007\\u009b31m\\u007f\\u202egnp.exe\\u000aForged line\\u000d\\u0009',
    );
  });

  it('leaves every script alone', () => {
    const text = 'Inés Núñez, 文書, Ελλάδα, עברית, 🙂 – “quoted”';
    expect(harmlessLine(text)).toBe(text);
  });

  it('gives JSON that means the same', () => {
    const value = { subject: hostile, rows: [1, null] };
    const printed = harmlessJson(value);
    expect(JSON.parse(printed)).toEqual(value);
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(printed.split('\n').length).toBeGreaterThan(4);
  });
});
