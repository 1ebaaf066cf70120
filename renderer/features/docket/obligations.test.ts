import { expect, it } from 'vitest';
import { caseIdSchema, milestoneIdSchema, planIdSchema } from '../../../shared/domain/ids.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from './docket-records.ts';
import { reasonOfMilestone, reasonOfResponse, reasonOfUpdate } from './due-reasons.ts';
import { obligationsOf, owedUpdates, urgencyOf } from './obligations.ts';
import { quarterInWords } from './status-bar.ts';

const milestone = {
  id: milestoneIdSchema.parse('M-00093'),
  plan: planIdSchema.parse('CAP-0022'),
  description: 'Archive by hand',
  addedOn: localDate('2021-09-20'),
  originalDue: localDate('2021-11-30'),
  due: localDate('2022-03-31'),
  owners: [],
  reschedules: [
    {
      on: localDate('2022-02-22'),
      from: localDate('2021-11-30'),
      to: localDate('2022-03-31'),
      reason: 'The product comes first',
      approver: 'EIOD director',
    },
  ],
  notes: [],
};
const naraCase = {
  id: caseIdSchema.parse('UD-2022-0001'),
  title: 'Messages',
  letterDate: localDate('2021-10-26'),
  grounds: [],
  elements: [],
  received: [],
  inspection: {},
  responseDue: localDate('2021-11-25'),
  acknowledgedOn: localDate('2022-02-18'),
  cadence: { every: 'months', months: 3, from: localDate('2022-02-18') } as const,
};
const records: DocketRecords = {
  offices: [],
  people: [],
  recommendations: [],
  cases: [naraCase],
  plans: [],
  milestones: [milestone, { ...milestone, id: milestoneIdSchema.parse('M-1'), completedOn: localDate('2022-01-03') }],
  letters: [],
};

it('owes open milestones, the answer and the updates, the earliest first', () => {
  const owed = obligationsOf(records, localDate('2022-04-04'));
  expect(owed.map(({ id, due }) => `${due} ${id}`)).toEqual([
    '2021-11-25 UD-2022-0001 response',
    '2022-03-31 M-00093',
    '2022-05-18 UD-2022-0001 update 2022-05-18',
  ]);
  expect(owed.map((one) => urgencyOf(one, localDate('2022-04-04')))).toEqual(['pastDue', 'pastDue', 'later']);
});

it('is late from the day after', () => {
  expect(urgencyOf({ due: localDate('2022-04-04') }, localDate('2022-04-04'))).toBe('soon');
  expect(urgencyOf({ due: localDate('2022-04-04') }, localDate('2022-04-05'))).toBe('pastDue');
});

it('tells late updates as one obligation and the next one as another', () => {
  const today = localDate('2023-01-10');
  expect(owedUpdates(records, naraCase, today).map(({ due }) => due)).toEqual([
    '2022-05-18',
    '2022-08-18',
    '2022-11-18',
    '2023-02-18',
  ]);
  const updates = obligationsOf(records, today).filter(({ id }) => id.includes('update'));
  expect(updates.map(({ title }) => title)).toEqual([
    'Status update to NARA: 3 are late',
    'Status update to NARA: 18 Nov 2022 to 17 Feb 2023',
  ]);
});

it('tells a due date with its rule, its first day, the count and the roll', () => {
  expect(reasonOfResponse({ ...naraCase, responseBasis: '30 calendar days (36 CFR 1230.16)' })).toBe(
    'Thu 25 Nov 2021. 30 calendar days (36 CFR 1230.16). That is 30 calendar days after NARA’s letter of Tue 26 Oct 2021. ' +
      'No rule says that it moves off a weekend or a holiday.',
  );
  expect(reasonOfMilestone(milestone)).toBe(
    'Thu 31 Mar 2022. Moved 1 time from 30 Nov 2021, last on 22 Feb 2022. Reason: The product comes first. Approved by EIOD director.',
  );
  const [period] = owedUpdates(records, naraCase, localDate('2022-04-04'));
  if (period === undefined) throw new Error('no period');
  expect(reasonOfUpdate(naraCase, period)).toContain('Wed 18 May 2022. Every 3 months, counted from Fri 18 Feb 2022.');
});

it('counts the days of the fiscal quarter', () => {
  expect(quarterInWords(localDate('2022-04-04'))).toBe('FY2022 Q3, day 4 of 91');
});
