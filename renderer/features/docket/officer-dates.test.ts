import { expect, it } from 'vitest';
import { refuse } from '../../../shared/kernel/result.ts';
import { told, withOfficerDates } from './officer-dates.ts';

it('writes days as officers do', () => {
  expect(told(refuse('dateOrder', 'The date 2021-11-30 lies before 2021-12-01.'))).toMatchObject({
    code: 'dateOrder',
    message: 'The date 30 Nov 2021 lies before 1 Dec 2021.',
  });
});

it('leaves numbers, file names and what is no day alone', () => {
  for (const text of [
    'UD-2022-0001 is there',
    '/mail/2021-11-30.mbox',
    '2021-11-30.mbox',
    'x-2021-11-30',
    '2021-13-40',
  ])
    expect(withOfficerDates(text)).toBe(text);
});
