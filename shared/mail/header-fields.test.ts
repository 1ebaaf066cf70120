import { describe, expect, it } from 'vitest';
import { readHeaderFields } from './header-fields.ts';

const wanted = new Set(['subject', 'to']);

describe('readHeaderFields', () => {
  it('unfolds the wanted fields, counts all, and stops at the empty line', () => {
    const reading = readHeaderFields(
      'Received: x\r\n y\r\nSubject: a\r\n\tb\r\nTO : c\r\n\r\nSubject: body\r\n',
      wanted,
    );
    expect(reading.fields).toEqual([
      { name: 'subject', value: 'a\tb' },
      { name: 'to', value: 'c' },
    ]);
    expect(reading).toMatchObject({ count: 3, isShortened: false, isDamaged: false });
  });

  it('passes over lines that are no fields, and a From line without a word', () => {
    expect(readHeaderFields('>From a@b Mon\nSubject: x\n', wanted)).toMatchObject({ count: 1, isDamaged: false });
    expect(readHeaderFields('Page 3 of 9\nSubject: x\n', wanted)).toMatchObject({ count: 1, isDamaged: true });
    expect(readHeaderFields('no header at all\n\nSubject: x\n', wanted)).toMatchObject({ count: 0, fields: [] });
  });

  it('takes line breaks of both kinds, and a last line without one', () => {
    const values = (text: string) => readHeaderFields(text, wanted).fields.map(({ value }) => value);
    expect(values('To: a\r\n b\n c\r\nSubject: d')).toEqual(['a b c', 'd']);
    expect(values('To: a\rb\r')).toEqual(['a\rb']);
    expect(values('To:\nSubject:\r\n\rTo: c\n\r\nTo: d')).toEqual(['', '']);
    expect(values('To: a\n\r')).toEqual(['a']);
  });

  it('keeps the beginning of a field that is too long, quickly', () => {
    const reading = readHeaderFields(`To: ${'a@example.gov,\n '.repeat(100_000)}\nSubject: still read\n\n`, wanted);
    expect(reading.isShortened).toBe(true);
    expect(reading.fields.at(-1)).toEqual({ name: 'subject', value: 'still read' });
  });
});
