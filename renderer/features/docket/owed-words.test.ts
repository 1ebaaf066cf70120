import { expect, it } from 'vitest';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { affair, oneOwedOn } from '../../../shared/obligations/testing/affair.ts';
import { dayInWords, isUnverified, spanInWords, whyInWords } from './owed-words.ts';
import { countPastDue, quarterInWords } from './status-bar.ts';

const response = oneOwedOn('2022-04-04', 'case:UD-2022-0001/response', ...affair);
const answer = oneOwedOn('2022-04-04', 'recommendation:OIG-21-62-R5/response', ...affair);
const action = oneOwedOn('2022-04-04', 'recommendation:OIG-21-62-R5/finalAction', ...affair);

it('tells the day, how late it is, and when it was done', () => {
  expect(dayInWords(action)).toBe('20 Sep 2022');
  expect(dayInWords(answer)).toBe('106 days late');
  expect(dayInWords(response)).toBe('done 15 Dec 2021, 20 days late');
});

it('tells why a day is the day: both dates, the reasons, the source and whether it was read', () => {
  expect(whyInWords(response)).toMatch(/^Thu 25 Nov 2021 \(next business day Fri 26 Nov 2021\)\. Answer NARA's letter/);
  expect(whyInWords(response)).toContain('25 Nov 2021 is Thanksgiving Day.');
  expect(whyInWords(response)).toMatch(/Source: 36 CFR 1230\.16\(b\)\.$/);
  expect(whyInWords(action)).toMatch(/\(unverified: check before relying on it\)\.$/);
  expect([isUnverified(response), isUnverified(action)]).toEqual([false, true]);
});

it('tells how far a group reaches', () => {
  const until = localDate('2022-04-09');
  expect(spanInWords({ group: 'thisWeek', until, obligations: [] })).toBe('to 9 Apr 2022');
  expect(spanInWords({ group: 'pastDue', until, obligations: [answer] })).toBe('oldest 106 days');
  expect(spanInWords({ group: 'later', obligations: [] })).toBe('');
});

it('counts as late what the agency owes, and not what others do', () => {
  const asOf = localDate('2022-04-04');
  const obligations = [answer, { ...answer, duty: 'nara' as const }, action];
  expect(countPastDue({ owed: { asOf, revision: 1, obligations } })).toBe(1);
});

it('counts the days of the fiscal quarter', () => {
  expect(quarterInWords(localDate('2022-04-04'))).toBe('FY2022 Q3, day 4 of 91');
});
