import { describe, expect, it } from 'vitest';
import type { Result } from '../kernel/result.ts';
import { readQuery } from './read-query.ts';

function termsOf(text: string, isTyping = false) {
  const query = readQuery(text, { isTyping });
  if (!query.ok) throw new Error(query.message);
  return query.value.terms.map(({ isExcluded, ...term }) => (isExcluded ? { ...term, isExcluded } : term));
}

const words = (text: string, rest: object = {}) => ({ what: 'words', text, isPrefix: false, part: undefined, ...rest });

describe('readQuery', () => {
  it('reads words, phrases, prefixes and what must not be there', () => {
    expect(termsOf('disposal "final action" inspec* -draft -"out of office"')).toEqual([
      words('disposal'),
      words('final action'),
      words('inspec', { isPrefix: true }),
      words('draft', { isExcluded: true }),
      words('out of office', { isExcluded: true }),
    ]);
  });

  it('keeps the hyphens of a number', () => {
    expect(termsOf('UD-2022-0043')).toEqual([words('UD-2022-0043')]);
  });

  it('reads fields in any case, with phrases', () => {
    expect(termsOf('From:rivera to:"dana ellis" -subject:re case:ud-2022-0001 has:attachment kind:Letter')).toEqual([
      words('rivera', { part: 'from' }),
      words('dana ellis', { part: 'to' }),
      words('re', { part: 'subject', isExcluded: true }),
      { what: 'record', id: 'ud-2022-0001' },
      { what: 'has', has: 'attachment' },
      { what: 'kind', kind: 'letter' },
    ]);
  });

  it('reads days, months and years', () => {
    expect(termsOf('before:2022-03 after:2/18/2022 on:2021')).toEqual([
      { what: 'days', first: undefined, last: '2022-02-28' },
      { what: 'days', first: '2022-02-19', last: undefined },
      { what: 'days', first: '2021-01-01', last: '2021-12-31' },
    ]);
  });

  it('takes the word that is being typed as a beginning, and only that', () => {
    expect(termsOf('man dec', true)).toEqual([words('man'), words('dec', { isPrefix: true })]);
    expect(termsOf('dec ', true)).toEqual([words('dec')]);
    expect(termsOf('d', true)).toEqual([words('d')]);
  });

  it('takes an unknown word before a colon as text, and passes over bare signs', () => {
    expect(termsOf('RE: 12:30 & http://nara.gov')).toEqual([words('RE:'), words('12:30'), words('http://nara.gov')]);
  });

  it.each([
    ['before:soon', 1, 'is no day'],
    ['draft before:2022-02-30', 7, 'is no day'],
    ['from:', 1, 'needs a name'],
    ['one "two', 5, 'not closed'],
    ['kind:fax', 1, 'kind:" needs one of message'],
    ['has:photo', 1, 'has:attachment'],
  ])('says where %s is at fault', (text, at, sentence) => {
    const refused: Result<unknown> = readQuery(text);
    expect(refused).toMatchObject({ ok: false, code: 'search.faulty', detail: { at } });
    expect(refused.ok || refused.message).toContain(sentence);
    expect(refused.ok || refused.message).toContain(`At character ${at}`);
  });

  it.each(['', '  ', '& - *', '""'])('refuses "%s", which asks for nothing', (text) => {
    expect(readQuery(text)).toMatchObject({ ok: false, code: 'search.empty' });
  });

  it('never throws, whatever is typed', () => {
    const signs = ['"', '-', '*', ':', 'from:', 'on:', 'é', '\u0000', ' ', '(', ')', 'NEAR', 'a', '9'];
    let seed = 7;
    for (let round = 0; round < 3_000; round += 1) {
      let text = '';
      for (let length = 0; length < 8; length += 1) {
        seed = (seed * 48_271) % 2_147_483_647;
        text += signs[seed % signs.length];
      }
      const read = readQuery(text, { isTyping: round % 2 === 0 });
      expect(read.ok || read.message.endsWith('.')).toBeTruthy();
    }
  });
});
