import { describe, expect, it } from 'vitest';
import { decideAll, type Intent } from '../../domain/domain.ts';
import { evolve } from '../../domain/evolve.ts';
import { type CaseId, caseIdSchema, letterIdSchema } from '../../domain/ids.ts';
import { emptyState, type State } from '../../domain/state.ts';
import { localDate } from '../../kernel/local-date.ts';
import { inlineText } from '../letter-text.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { changesBlocks } from './changes-blocks.ts';
import { type ChangesSince, changesSince } from './changes-since.ts';

const naraCase: CaseId = caseIdSchema.parse('UD-2022-0001');

const milestone = (id: string, originalDue: string, effective = '2021-10-29'): Intent => ({
  intent: 'AddMilestone',
  milestone: id,
  plan: 'CAP-0022',
  description: `Action ${id}`,
  originalDue,
  effective,
});
const affair: readonly Intent[] = [
  {
    intent: 'RecordRecommendation',
    source: 'OIG',
    report: 'OIG-21-62',
    issuedOn: '2021-09-20',
    number: '5',
    text: 'Keep messages.',
    closureCriteria: ['Show that messages are kept.'],
    printedStatus: 'resolved and open',
  },
  {
    intent: 'OpenCase',
    case: naraCase,
    title: 'Messages',
    grounds: ['underHold'],
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
  },
  {
    intent: 'OpenPlan',
    plan: 'CAP-0022',
    title: 'Keep messages',
    recommendations: ['OIG-21-62-R5'],
    cases: [naraCase],
    effective: '2021-10-01',
  },
  milestone('M-1', '2021-11-30'),
  milestone('M-2', '2022-02-28'),
  milestone('M-3', '2022-08-31'),
  {
    intent: 'RegisterLetter',
    letter: 'L-1',
    kind: 'response',
    case: naraCase,
    title: 'Answer',
    effective: '2021-12-15',
    promises: [
      { about: { kind: 'milestone', id: 'M-1' }, text: 'The memo is out.', due: '2021-12-31' },
      { about: { kind: 'milestone', id: 'M-3' }, text: 'The archive runs.', due: '2022-08-31' },
    ],
  } as Intent,
];
const later: readonly Intent[] = [
  { intent: 'CompleteMilestone', milestone: 'M-1', effective: '2021-12-20' },
  {
    intent: 'RescheduleMilestone',
    milestone: 'M-3',
    to: '2022-10-31',
    reason: 'The pilot runs longer.',
    approver: 'Director',
    effective: '2022-02-16',
  },
  milestone('M-4', '2022-09-30', '2022-03-01'),
  { intent: 'RecordReportedStatus', recommendation: 'OIG-21-62-R5', printedStatus: 'closed', effective: '2022-03-10' },
];

function stateAsOf(day: string, intents: readonly Intent[]): State {
  const decided = decideAll(emptyState, intents, { today: localDate('2022-06-01'), newId: () => 'x' });
  if (!decided.ok) throw new Error(decided.message);
  return decided.value.events.filter((one) => one.data.effective <= day).reduce(evolve, emptyState);
}

function since(intents: readonly Intent[]): ChangesSince {
  const state = stateAsOf('2022-03-31', [...affair, ...intents]);
  const letter = state.letters.get(letterIdSchema.parse('L-1'));
  if (!letter) throw new Error('no letter');
  const promises = [...state.promises.values()];
  const baseline = baselineOf(letter, promises, (_, asOf) => stateAsOf(asOf, [...affair, ...intents]));
  return changesSince(baseline as Baseline, {
    state,
    about: { kind: 'case', id: naraCase },
    asOf: localDate('2022-03-31'),
  });
}

describe('changes since the last letter', () => {
  it('are those of the record and of what the letter told', () => {
    const { before, now, actions, statuses, promises } = since(later);
    expect([before, now]).toEqual([
      { actions: 3, complete: 0, pastDue: 1 },
      { actions: 4, complete: 1, pastDue: 1 },
    ]);
    expect(actions.map(({ kind, milestone: id, from, to }) => [id, kind, from, to])).toEqual([
      // The letter told 31 December though the record had 30 November: its own word is the baseline.
      ['M-1', 'completed', '2021-12-31', '2021-12-20'],
      ['M-2', 'pastDue', '2022-02-28', '2022-02-28'],
      ['M-3', 'rescheduled', '2022-08-31', '2022-10-31'],
      ['M-4', 'added', undefined, '2022-09-30'],
    ]);
    expect(statuses).toEqual([
      { id: 'OIG-21-62-R5', source: 'OIG-21-62-R5.status', before: 'resolved and open', now: 'closed' },
    ]);
    expect(promises.map(({ about, outcome, on }) => [about.id, outcome, on])).toEqual([
      ['M-1', 'kept', '2021-12-20'],
      ['M-3', 'slipped', '2022-10-31'],
    ]);
  });

  it('are told in a paragraph and a table that names reason and approval', () => {
    const [paragraph, table] = changesBlocks(since(later));
    if (paragraph?.kind !== 'paragraph' || table?.kind !== 'table') throw new Error('not a paragraph and a table');
    expect(inlineText(paragraph.content)).toBe(
      'Our last letter in this matter is the response of December 15, 2021. On December 15, 2021 our record showed 0 of 3 ' +
        'corrective actions complete and 1 past due; on March 31, 2022, our record showed 1 of 4 corrective actions complete and 1 past due. ' +
        'Of the dates that it told, 1 was kept and 1 slipped.',
    );
    expect(table.rows.map((row) => row.map(inlineText)).at(3)).toEqual([
      'M-3',
      'Date moved',
      'Due August 31, 2022',
      'Due October 31, 2022',
      'The pilot runs longer. Approved by Director.',
    ]);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(table.rows.at(3)?.[3]?.at(1)).toMatchObject({ source: 'M-3.due' });
  });

  it('call no date moved that the letter told and nobody recorded', () => {
    const [change] = since([]).actions;
    expect(change).toMatchObject({ milestone: 'M-1', kind: 'neverRecorded', from: '2021-12-31', to: '2021-11-30' });
    const [, table] = changesBlocks(since([]));
    expect(table?.kind === 'table' && table.rows[0]?.map(inlineText)).toEqual([
      'M-1',
      'Date not on record',
      'Due December 31, 2021',
      'Due November 30, 2021',
      'Our letter told this date; our record was never changed to it.',
    ]);
  });

  it('are none, and are said to be none, where nothing changed', () => {
    const quiet = since([
      { intent: 'RescheduleMilestone', milestone: 'M-2', to: '2022-04-30', reason: 'x', effective: '2021-12-01' },
      { intent: 'CompleteMilestone', milestone: 'M-1', effective: '2021-12-14' },
    ]);
    expect(quiet.actions).toEqual([]);
    const blocks = changesBlocks({ ...quiet, promises: [] });
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.kind === 'paragraph' && inlineText(blocks[0].content)).toMatch(
      /Nothing that this letter reports has changed since\.$/,
    );
  });
});
