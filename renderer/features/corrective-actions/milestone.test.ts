import { expect, it } from 'vitest';
import { milestoneIdSchema, planIdSchema } from '../../../shared/domain/ids.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { ganttScale, namedTimes } from './gantt-scale.ts';
import { milestoneHistory } from './milestone-history.ts';
import { slipDays, standingOf } from './milestone-standing.ts';
import { standingInWords } from './milestone-words.ts';
import { nextNumber } from './next-number.ts';

const row = {
  id: milestoneIdSchema.parse('M-00093'),
  plan: planIdSchema.parse('CAP-0022'),
  description: 'Archive by hand',
  addedOn: localDate('2021-09-20'),
  originalDue: localDate('2021-11-30'),
  due: localDate('2022-03-31'),
  reschedules: [{ on: localDate('2022-02-22'), from: localDate('2021-11-30'), to: localDate('2022-03-31') }],
  notes: [{ on: localDate('2021-12-15'), text: 'The memo went out.' }],
};
const today = localDate('2022-04-04');

it('stands by its dates alone', () => {
  expect(standingOf(row, today)).toBe('pastDue');
  expect(standingOf({ ...row, completedOn: today }, today)).toBe('complete');
  expect(standingOf(row, localDate('2022-03-01'))).toBe('slipped');
  expect(standingOf(row, localDate('2022-03-31'))).toBe('dueThisWeek');
  expect(standingOf({ ...row, due: row.originalDue }, localDate('2021-10-01'))).toBe('onTime');
});

it('counts the slip to the actual date, to today where it is late, else to the current date', () => {
  expect(slipDays(row, today)).toBe(125);
  expect(slipDays({ ...row, completedOn: localDate('2021-11-29') }, today)).toBe(-1);
  expect(slipDays(row, localDate('2022-03-01'))).toBe(121);
});

it('tells what happened in order, and what is owed at the end', () => {
  const lines = milestoneHistory(row, today);
  expect(lines.map(({ shape, what }) => `${shape ?? 'note'}: ${what}`)).toEqual([
    'originalDate: planned 20 Sep 2021',
    'note: noted',
    'currentDate: moved 22 Feb 2022',
    'pastDue: 4 days past due',
  ]);
  expect(lines[2]).toMatchObject({ date: '2022-03-31', reason: 'No reason was given' });
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

it('places days on whole fiscal quarters, today among them', () => {
  const scale = ganttScale([row], today);
  expect([scale.first, scale.last]).toEqual(['2021-10-01', '2022-06-30']);
  expect(scale.percent(localDate('2021-10-01'))).toBe(0);
  expect(scale.percent(localDate('2022-06-30'))).toBe(100);
  expect(namedTimes(scale, today).map(({ name }) => name)).toEqual(['FY22 Q1', 'FY22 Q2', 'FY22 Q3']);
  const later = localDate('2026-11-21');
  const years = namedTimes(ganttScale([row], later), later).map(({ name }) => name);
  expect(years).toEqual(['FY22', 'FY23', 'FY24', 'FY25', 'FY26', 'FY27']);
});

it('names a quarter in its middle, else where today leaves room for the name', () => {
  const places = (day: string) =>
    namedTimes(ganttScale([row], localDate(day)), localDate(day)).map(({ place }) => place && Math.round(place));
  expect(places('2022-04-04')).toEqual([17, 50, 83]);
  expect(places('2022-05-16')).toEqual([17, 50, 92]);
  const few = { ...row, due: localDate('2023-09-30') };
  const [crowded] = namedTimes(ganttScale([few], localDate('2021-11-15')), localDate('2021-11-15'));
  expect(crowded?.place).toBeUndefined();
});

it('says at the end of a line how a milestone stands', () => {
  expect(standingInWords(row, today)).toBe('4 days past due, moved 121');
  expect(standingInWords({ ...row, completedOn: localDate('2021-11-29') }, today)).toBe('complete, 1 day early');
  expect(standingInWords(row, localDate('2022-03-01'))).toBe('due 31 Mar 2022, slipped 121 days');
});
