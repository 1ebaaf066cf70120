import { expect, it } from 'vitest';
import type { EvidenceMonthRow } from '../../projection/rows.ts';
import { listNodeId, listOfNode } from './evidence-tree.tsx';
import { listedSchema, rangeOfMonth, titleOfList } from './listed-evidence.ts';

const month = (name: string, ...days: readonly number[]): EvidenceMonthRow => ({ scope: 'all', month: name, days });
const months = [month('2021-12', 2, 3), month('2022-01', 1), month('2022-02', 4, 4)];

it('says where a month stands in the list, from either end', () => {
  expect(rangeOfMonth(months, '2022-01', 'oldestFirst')).toEqual({ first: 5, count: 1 });
  expect(rangeOfMonth(months, '2022-01', 'newestFirst')).toEqual({ first: 8, count: 1 });
  expect(rangeOfMonth(months, undefined, 'newestFirst')).toEqual({ first: 0, count: 14 });
  expect(rangeOfMonth(months, '2020-01', 'newestFirst').count).toBe(0);
});

it('names every list, and finds it again by its node', () => {
  const lists = [
    { scope: { kind: 'all' }, month: '2022-02' },
    { scope: { kind: 'unlinked' } },
    { scope: { kind: 'import', id: 'I-1' }, month: '2022-02' },
    { scope: { kind: 'linkedTo', subject: { kind: 'milestone', id: 'M-00093' } } },
  ].map((list) => listedSchema.parse(list));
  expect(lists.map(titleOfList)).toEqual([
    'February 2022',
    'Not linked',
    'Import I-1, February 2022',
    'Linked to M-00093',
  ]);
  expect(lists.map((list) => listOfNode(listNodeId(list)))).toEqual(lists);
  expect(listOfNode('months')).toBeUndefined();
});
