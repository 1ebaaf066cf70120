import { expect, it } from 'vitest';
import type { Chronology } from '../../../shared/chronology/chronology.ts';
import { evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { chronologyTable, chronologyText, lineDateInWords } from './chronology-table.ts';

const chronology: Chronology = {
  id: 'CH-0001',
  title: 'Chats',
  lines: [
    {
      on: '2022-02-18T10:31',
      precision: 'minute',
      text: '=NARA\nacknowledged',
      evidence: evidenceIdSchema.parse('E-0123456789'),
    },
    { on: '2022-03-16', precision: 'day', text: 'Report sent' },
  ],
};

it('is told as a table, with nothing in it that a spreadsheet would run', () => {
  expect(chronologyTable(chronology).rows).toEqual([
    ['2022-02-18 10:31', '=NARA\nacknowledged', 'E-0123456789'],
    ['2022-03-16', 'Report sent', ''],
  ]);
  expect(chronologyText(chronology).split('\n')).toEqual([
    'Date\tWhat happened\tEvidence',
    "2022-02-18 10:31\t'=NARA acknowledged\tE-0123456789",
    '2022-03-16\tReport sent\t',
  ]);
});

it('shows a clock only where one is known', () =>
  expect(chronology.lines.map(lineDateInWords)).toEqual(['18 Feb 2022, 10:31', '16 Mar 2022']));
