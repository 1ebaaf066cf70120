import { expect, it } from 'vitest';
import { evidenceIdSchema } from '../../domain/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { draftBlockSchema } from '../draft.ts';
import { chronologyTable } from './chronology-table.ts';

it('binds the days of lines to the evidence of that day, and leaves the others as words', () => {
  const evidence = evidenceIdSchema.parse('E-3fa4b2c19d');
  const lines = [
    { on: '2022-02-18T10:31', text: 'NARA acknowledged.', evidence },
    { on: '2022-02-19', text: 'We thanked them.', evidence },
    { on: '2022-03-01', text: 'A meeting.' },
  ];
  const table = chronologyTable('What happened', lines, () => localDate('2022-02-18'));
  expect(draftBlockSchema.parse(table)).toEqual(table);
  expect(table.kind === 'table' && table.rows).toEqual([
    [
      [{ kind: 'reference', reference: 'E-3fa4b2c19d.on|short' }],
      [{ kind: 'text', text: 'NARA acknowledged.' }],
      [{ kind: 'citation', evidence }],
    ],
    [
      [{ kind: 'text', text: '19 Feb 2022' }],
      [{ kind: 'text', text: 'We thanked them.' }],
      [{ kind: 'citation', evidence }],
    ],
    [[{ kind: 'text', text: '1 Mar 2022' }], [{ kind: 'text', text: 'A meeting.' }], []],
  ]);
});
