import { describe, expect, it } from 'vitest';
import { printFiscalQuarter } from '../../../shared/calendar/fiscal-quarter.ts';
import { caseIdSchema } from '../../../shared/domain/ids.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { usualAsOf, writableQuarters } from './writable-quarters.ts';

const row = {
  id: caseIdSchema.parse('UD-2022-0001'),
  letterDate: localDate('2021-10-26'),
  acknowledgedOn: localDate('2022-02-18'),
};
const today = localDate('2022-10-03');

describe('quarters that could be written', () => {
  it('run from the acknowledgement to today, across the fiscal year', () =>
    expect(writableQuarters(row, [], today).map(printFiscalQuarter)).toEqual(['2022Q2', '2022Q3', '2022Q4', '2023Q1']));
  it('leave out what a letter reports, but not what is only drafted or in review', () => {
    const letter = { case: row.id, kind: 'quarterlyStatus', status: 'issued', quarter: '2022Q2' } as const;
    const letters = [
      letter,
      { ...letter, status: 'draft', quarter: '2022Q3' } as const,
      { ...letter, status: 'inReview', quarter: '2022Q4' } as const,
    ];
    expect(writableQuarters(row, letters, today).map(printFiscalQuarter)).toEqual(['2022Q3', '2022Q4', '2023Q1']);
  });
  it('begin with NARA’s letter where nothing is acknowledged', () =>
    expect(writableQuarters({ ...row, acknowledgedOn: undefined }, [], today)).toHaveLength(5));
  it('speak of their last day, or of today while they run', () => {
    expect(usualAsOf({ year: 2022, quarter: 2 }, today)).toBe('2022-03-31');
    expect(usualAsOf({ year: 2023, quarter: 1 }, today)).toBe(today);
  });
});
