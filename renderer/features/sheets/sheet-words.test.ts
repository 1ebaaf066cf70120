import { expect, it } from 'vitest';
import type { SheetRow } from '../../../shared/contracts/sheet.contract.ts';
import { recommendationIdSchema } from '../../../shared/domain/ids.ts';
import { isSheetFile } from './pasted-rows.ts';
import { recognitionInWords, rowInWords, rowsInWords } from './sheet-words.ts';

const row: SheetRow = {
  row: 2,
  outcome: 'added',
  subject: { kind: 'recommendation', id: recommendationIdSchema.parse('OIG-22-31-R1') },
  given: [
    { title: 'Report', text: 'OIG-22-31' },
    { title: 'Recommendation', text: 'Take step 1.' },
  ],
  differences: [],
  faults: [],
  notes: [],
};

it('tells of a row what it says, what it would change, or why it is refused', () => {
  expect(rowInWords(row)).toBe('Take step 1.');
  const differences = [{ title: 'Status', recorded: '', given: 'closed' }];
  expect(rowInWords({ ...row, outcome: 'changed', differences })).toBe('Status: nothing → closed');
  const faults = [{ place: 'row 2, column C', code: 'date.impossible', message: 'Issue Date: no such day.' }];
  expect(rowInWords({ ...row, outcome: 'refused', faults })).toBe('row 2, column C: Issue Date: no such day.');
});

it('says as what a sheet is read, and what is not told yet', () => {
  const fits = [{ layout: 'plans', title: 'Corrective action plans', named: 1, missing: ['CAP ID', 'Title'] }] as const;
  const told = { layout: 'plans', fits, missing: fits[0].missing } as const;
  expect(recognitionInWords(told)).toBe(
    'Nearest to Corrective action plans: 1 column of its header is known there. It is not told yet which column is CAP ID and Title.',
  );
});

it('counts rows and knows the files of spreadsheets by name', () => {
  expect([1, 100_000].map(rowsInWords)).toEqual(['1 row', '100,000 rows']);
  expect(['a.XLSX', 'b.csv', 'c.eml', 'd.csv.exe'].map(isSheetFile)).toEqual([true, true, false, false]);
});
