import { expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { type AgendaGroup, agendaOf, byOwner, isOwnedBy } from './agenda.ts';
import type { Obligation } from './obligation.ts';
import { affair, owedOn } from './testing/affair.ts';

/** The group of something that is due on that day. */
function groupOf(lastDay: string, today: string, duty: Obligation['duty'] = 'agency'): AgendaGroup | undefined {
  const [one] = owedOn('2021-12-20', ...affair);
  if (!one) throw new Error('nothing is owed');
  const due = { ...one, lastDay: localDate(lastDay), duty, state: 'open' } as const;
  return agendaOf([due], localDate(today)).find(({ obligations }) => obligations.length > 0)?.group;
}

it('puts a day where an officer looks for it: late, today, to Saturday, to the end of the fiscal quarter, later', () => {
  // Monday 4 April 2022; the fiscal quarter ends on 30 June.
  const days = ['2022-04-03', '2022-04-04', '2022-04-05', '2022-04-09', '2022-04-10', '2022-06-30', '2022-07-01'];
  expect(days.map((day) => groupOf(day, '2022-04-04'))).toEqual([
    'pastDue',
    'today',
    'thisWeek',
    'thisWeek',
    'thisQuarter',
    'thisQuarter',
    'later',
  ]);
});

it('keeps the days of a week that reaches into the next quarter', () => {
  expect(groupOf('2022-07-02', '2022-06-30')).toBe('thisWeek');
  expect(groupOf('2022-07-03', '2022-06-30')).toBe('later');
});

it('does not count what others must do among what the agency owes, late or not', () => {
  expect(groupOf('2022-01-01', '2022-04-04', 'nara')).toBe('expected');
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
