import { expect, it } from 'vitest';
import { renamed, savedSearchSchema, withSearch } from './saved-search.ts';

const search = (name: string, query = 'words') => savedSearchSchema.parse({ name, query, order: 'newest' });

it('looks among all kinds where a search was saved before kinds were kept', () =>
  expect(search('Old').kind).toBe('all'));

it('replaces a search of the same name in its place', () => {
  const saved = [search('A'), search('B')];
  expect(withSearch(saved, search('a', 'other')).map(({ name, query }) => [name, query])).toEqual([
    ['a', 'other'],
    ['B', 'words'],
  ]);
});

it('gives a search another name, in place of one that bears it', () => {
  const saved = [search('A', 'one'), search('B', 'two'), search('C', 'three')];
  expect(renamed(saved, 'C', 'D').map(({ name }) => name)).toEqual(['A', 'B', 'D']);
  expect(renamed(saved, 'C', 'a').map(({ name, query }) => [name, query])).toEqual([
    ['B', 'two'],
    ['a', 'three'],
  ]);
  expect(renamed(saved, 'a', 'A').map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  expect(renamed(saved, 'nobody', 'D')).toBe(saved);
});
