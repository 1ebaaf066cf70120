import { expect, it } from 'vitest';
import { joined } from './use-quick-answer.ts';

const item = (id: string, isExact: boolean) => ({ id, title: id, group: 'Records', isExact, choose: () => {} });

it('puts what has exactly the number that is typed before open tabs and the rest', () => {
  const answers = [
    { items: [item('tab', false)], total: 3 },
    { items: [item('M-00093', true), item('M-000931', false)], total: 9 },
  ];
  const { items, total } = joined(answers);
  expect(items.map(({ id, group }) => `${id} ${group}`)).toEqual([
    'M-00093 By this number',
    'tab Records',
    'M-000931 Records',
  ]);
  expect(total).toBe(12);
});
