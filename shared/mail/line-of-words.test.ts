import { expect, it } from 'vitest';
import { lineOfWords } from './line-of-words.ts';

const text = 'Thank you.\r\n> The list is enclosed.\r\nIt is enclosed again.\r\n> The list is enclosed.';

it('finds the line in which words stand, from a line on', () => {
  expect(lineOfWords(text, { words: 'enclosed', from: 0 })).toBe(2);
  expect(lineOfWords(text, { words: 'enclosed', from: 3 })).toBe(3);
  expect(lineOfWords(text, { words: 'enclosed', from: 4 })).toBe(4);
});

it('prefers what the message says itself to what it quotes', () => {
  const own = 'Thank you.\nIt is enclosed again.';
  expect(lineOfWords(text, { words: 'enclosed', from: 0, own })).toBe(3);
  expect(lineOfWords(text, { words: 'enclosed', from: 4, own })).toBe(4);
});

it('stays where it is told to look where there are no words, or they stand nowhere', () => {
  expect(lineOfWords(text, { words: undefined, from: 2 })).toBe(2);
  expect(lineOfWords(text, { words: 'attached', from: 0, own: 'It is attached.' })).toBe(0);
});
