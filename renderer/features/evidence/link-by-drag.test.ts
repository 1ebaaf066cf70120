import { expect, it } from 'vitest';
import { subjectOf } from './link-by-drag.ts';

it('knows the record of a row by what the row takes, or by its place in a tree', () => {
  expect(subjectOf('milestone:M-00093')).toEqual({ kind: 'milestone', id: 'M-00093' });
  expect(subjectOf('by office RIM|milestone:M-00093')).toEqual({ kind: 'milestone', id: 'M-00093' });
  expect(subjectOf('|case:UD-2022-0001')).toEqual({ kind: 'case', id: 'UD-2022-0001' });
});

it('takes nothing for a record that is none, or to which nothing is linked', () =>
  expect(['', 'past due', '|office:RIM', '|evidence:E-0123456789'].map(subjectOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]));
