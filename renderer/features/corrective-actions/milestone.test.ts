import { expect, it } from 'vitest';
import { milestoneIdSchema, planIdSchema } from '../../../shared/domain/ids.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { milestoneHistory } from './milestone-history.ts';
import { nextNumber } from './next-number.ts';

const row = {
  id: milestoneIdSchema.parse('M-00093'),
  plan: planIdSchema.parse('CAP-0022'),
  description: 'Archive by hand',
  addedOn: localDate('2021-09-20'),
  originalDue: localDate('2021-11-30'),
  due: localDate('2022-03-31'),
  owners: [],
  reschedules: [{ on: localDate('2022-02-22'), from: localDate('2021-11-30'), to: localDate('2022-03-31') }],
  notes: [{ on: localDate('2021-12-15'), text: 'The memo went out.' }],
};
const today = localDate('2022-04-04');

it('tells what happened in order, and what is owed at the end', () => {
  const lines = milestoneHistory(row, today);
  expect(lines.map(({ shape, what }) => `${shape ?? 'note'}: ${what}`)).toEqual([
    'originalDate: planned 20 Sep 2021',
    'note: noted',
    'currentDate: moved 22 Feb 2022',
    'pastDue: 4 days past due',
  ]);
  expect(lines[2]).toMatchObject({ date: '2022-03-31', reason: 'No reason was given', toldIn: null });
  const exception = { reason: 'The product is late', approver: 'the CIO' };
  const beyond = { ...row, reschedules: row.reschedules.map((move) => ({ ...move, exception })) };
  expect(milestoneHistory(beyond, today)[2]?.reason).toBe(
    'No reason was given. Beyond the date of the plan: The product is late (allowed by the CIO)',
  );
  expect(milestoneHistory({ ...row, completedOn: today }, today).at(-1)).toMatchObject({
    what: 'completed',
    date: today,
  });
});

it('proposes the number after the highest', () => {
  expect(nextNumber(['M-00093', 'M-00095', 'pilot'], 'M-00001')).toBe('M-00096');
  expect(nextNumber(['CAP-0099'], 'CAP-0001')).toBe('CAP-0100');
  expect(nextNumber([], 'M-00001')).toBe('M-00001');
});
