import { expect, it } from 'vitest';
import { type ToldColumn, toldTable } from './told-table.tsx';

const columns: readonly ToldColumn<{ id: string; slip: number }>[] = [
  { id: 'id', title: 'No.', width: '90px', cell: ({ id }) => id, told: ({ id }) => id },
  {
    id: 'slip',
    title: 'Slip, days',
    width: '78px',
    cell: () => null,
    told: ({ slip }) => String(slip),
    isNumber: true,
  },
];

it('tells a list as it is shown: its columns in order, and which of them are numbers', () => {
  expect(toldTable('Milestones', columns.toReversed(), [{ id: 'M-1', slip: -3 }])).toEqual({
    name: 'Milestones',
    columns: [
      { title: 'Slip, days', kind: 'number' },
      { title: 'No.', kind: 'words' },
    ],
    rows: [['-3', 'M-1']],
  });
});
