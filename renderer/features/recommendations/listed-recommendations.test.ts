import { expect, it } from 'vitest';
import { builtInRules } from '../../../shared/calendar/testing/built-in-rules.ts';
import type { Intent } from '../../../shared/domain/domain.ts';
import { told } from '../../../shared/domain/testing/told.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { rowsById } from '../../../shared/kernel/table.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { listRecommendations, narrowed } from './listed-recommendations.ts';
import { whyDerived } from './status-words.ts';

const recommendation = (number: string, printedStatus: string): Intent => ({
  intent: 'RecordRecommendation',
  source: 'OIG',
  report: 'OIG-21-62',
  issuedOn: '2021-09-20',
  number,
  text: `Text of ${number}.`,
  printedStatus,
});

const state = told(
  { intent: 'AddOffice', office: 'EIOD', name: 'Infrastructure', effective: '2021-09-20' },
  recommendation('1', 'resolved and open'),
  recommendation('2', 'open and unresolved'),
  recommendation('3', 'in limbo'),
  { intent: 'RecordConcurrence', recommendation: 'OIG-21-62-R1', answer: 'concurs', effective: '2021-09-20' },
  {
    intent: 'RecordStep',
    recommendation: 'OIG-21-62-R2',
    step: 'closed',
    isImplemented: true,
    effective: '2022-03-01',
  },
  { intent: 'SetPriority', recommendation: 'OIG-21-62-R3', isPriority: true },
  { intent: 'AssignRecommendation', recommendation: 'OIG-21-62-R3', office: 'EIOD' },
);

const owed: Obligation = {
  id: 'recommendation:OIG-21-62-R1/response',
  subject: { kind: 'recommendation', id: rowsById(state.recommendations)[0]?.id ?? ('' as never) },
  title: 'Written answer to OIG',
  to: 'OIG',
  duty: 'agency',
  due: localDate('2021-12-19'),
  lastDay: localDate('2021-12-19'),
  reasons: [],
  state: 'late',
};

const all = listRecommendations(rowsById(state.recommendations), {
  state,
  rules: builtInRules,
  owed: [owed, { ...owed, id: 'expected', duty: 'oig', lastDay: localDate('2021-10-01') }],
  today: localDate('2022-04-04'),
});
const numbers = (...asked: readonly [Parameters<typeof narrowed>[1], string]) =>
  narrowed(all, ...asked).map(({ row }) => row.number);

it('tells the printed status from the derived one, and what is owed next by the agency', () => {
  expect(all.map(({ derived, agreement, daysLate }) => [derived, agreement, daysLate])).toEqual([
    ['openResolved', 'agrees', 106],
    ['closedImplemented', 'disagrees', undefined],
    ['openUnresolved', 'unknown', undefined],
  ]);
  expect(all.map(({ row, derived }) => whyDerived(row, derived))).toEqual([
    'The agency concurred on 20 Sep 2021.',
    'Its closure is recorded on 1 Mar 2022.',
    'Neither its resolution nor a management decision nor the agency’s concurrence is recorded.',
  ]);
});

it('is narrowed by what is asked and by words', () => {
  expect(numbers('open', '')).toEqual(['1', '3']);
  expect(numbers('disagreeing', '')).toEqual(['2']);
  expect(numbers('priority', '')).toEqual(['3']);
  expect(numbers('pastDue', '')).toEqual(['1']);
  expect(numbers('all', 'eiod limbo')).toEqual(['3']);
});
