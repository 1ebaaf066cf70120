import { expect, it } from 'vitest';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { ageGroups, agingInWords } from './aging.ts';

const today = localDate('2022-04-04');
const owed = (...days: readonly string[]) => days.map((day) => ({ due: localDate(day) }));
const counts = (...days: readonly string[]) => ageGroups(owed(...days), today).map(({ count }) => count);

it('counts from the longest late to the latest to come', () => {
  expect(ageGroups([], today).map(({ words }) => words)).toEqual([
    'more than 90 days late',
    '31 to 90 days late',
    '8 to 30 days late',
    '1 to 7 days late',
    '0 to 7 days left',
    '8 to 30 days left',
    '31 to 90 days left',
    'more than 90 days left',
  ]);
  expect(counts('2021-11-30', '2021-11-30', '2022-05-18', '2022-09-30')).toEqual([2, 0, 0, 0, 0, 0, 1, 1]);
});

it('puts each day into one group, and today among what is to come', () => {
  expect(counts('2022-04-04', '2022-04-11', '2022-04-12')).toEqual([0, 0, 0, 0, 2, 1, 0, 0]);
  expect(counts('2022-04-03', '2022-03-28', '2022-03-27')).toEqual([0, 0, 1, 2, 0, 0, 0, 0]);
  expect(counts('2022-01-04', '2022-01-03', '2022-07-03', '2022-07-04')).toEqual([1, 1, 0, 0, 0, 0, 1, 1]);
});

it('says in words what is drawn', () => {
  expect(agingInWords(ageGroups(owed('2021-11-30', '2022-04-04'), today))).toBe(
    '1: more than 90 days late; 1: 0 to 7 days left.',
  );
  expect(agingInWords(ageGroups([], today))).toBe('Nothing is owed.');
});
