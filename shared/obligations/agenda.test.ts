import { expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { type AgendaGroup, agendaGroupOf, agendaOf, byOwner, isOwnedBy } from './agenda.ts';
import { affair, owedOn } from './testing/affair.ts';

it('puts a day where an officer looks for it: late, today, to Saturday, to the end of the fiscal quarter, later', () => {
  // Monday 4 April 2022; the fiscal quarter ends on 30 June.
  const today = localDate('2022-04-04');
  const groupOf = (lastDay: string): AgendaGroup =>
    agendaGroupOf({ lastDay: localDate(lastDay), duty: 'agency' }, today);
  expect(
    ['2022-04-03', '2022-04-04', '2022-04-05', '2022-04-09', '2022-04-10', '2022-06-30', '2022-07-01'].map(groupOf),
  ).toEqual(['pastDue', 'today', 'thisWeek', 'thisWeek', 'thisQuarter', 'thisQuarter', 'later']);
});

it('keeps the days of a week that reaches into the next quarter', () => {
  const thursday = localDate('2022-06-30');
  expect(agendaGroupOf({ lastDay: localDate('2022-07-02'), duty: 'agency' }, thursday)).toBe('thisWeek');
  expect(agendaGroupOf({ lastDay: localDate('2022-07-03'), duty: 'agency' }, thursday)).toBe('later');
});

it('does not count what others must do among what the agency owes, late or not', () => {
  expect(agendaGroupOf({ lastDay: localDate('2022-01-01'), duty: 'nara' }, localDate('2022-04-04'))).toBe('expected');
});

it('holds every group, and nothing that is fulfilled', () => {
  const agenda = agendaOf(owedOn('2021-12-20', ...affair), localDate('2021-12-20'));
  expect(
    agenda.map(({ group, obligations }) => `${group} ${obligations.map(({ id }) => id).join(' ')}`.trim()),
  ).toEqual([
    'pastDue milestone:M-00093/due recommendation:OIG-21-62-R5/response',
    'today',
    'thisWeek',
    'thisQuarter',
    'later recommendation:OIG-21-62-R5/decision recommendation:OIG-21-62-R5/finalAction plan:CAP-0022/due',
    'expected',
  ]);
});

it('tells owners by name, and what nobody owns at the end', () => {
  const owed = owedOn('2021-12-20', ...affair);
  expect(byOwner(owed).map(({ owner, late, obligations }) => [owner?.name, late, obligations.length])).toEqual([
    ['Tobiah Renwick-Sand', 1, 1],
    [undefined, 1, 4],
  ]);
  expect(owed.filter((one) => isOwnedBy(one, 'ENTSD')).map(({ subject }) => subject.id)).toEqual(['M-00093']);
});
