import { describe, expect, it } from 'vitest';
import { decideAll, type Intent } from '../domain/domain.ts';
import { emptyState, type State } from '../domain/state.ts';
import { localDate } from '../kernel/local-date.ts';
import { promiseLedger } from './promise-ledger.ts';

const ports = { today: localDate('2022-12-31'), newId: () => 'x1' };
const milestone = { kind: 'milestone', id: 'M-1' } as const;

const affair: readonly Intent[] = [
  {
    intent: 'OpenCase',
    case: 'UD-2022-0001',
    title: 'Wickr',
    grounds: ['retentionNotEnded'],
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
  },
  { intent: 'OpenPlan', plan: 'CAP-1', title: 'Retain', cases: ['UD-2022-0001'], effective: '2021-09-20' },
  {
    intent: 'AddMilestone',
    milestone: 'M-1',
    plan: 'CAP-1',
    description: 'Archiving',
    originalDue: '2022-01-31',
    effective: '2021-09-20',
  },
  letter('L-1', '2021-12-15', '2022-01-31'),
];

function letter(id: string, sent: string, due: string): Intent {
  const promises = [{ about: milestone, text: 'Archiving will run.', due }];
  const about = { kind: 'response', case: 'UD-2022-0001', title: 'Answer' } as const;
  return { intent: 'RegisterLetter', letter: id, ...about, effective: sent, promises };
}

function stateAfter(...more: readonly Intent[]): State {
  const decided = decideAll(emptyState, [...affair, ...more], ports);
  if (!decided.ok) throw new Error(decided.message);
  return decided.value.state;
}

const ledgerOn = (day: string, ...more: readonly Intent[]) => promiseLedger(stateAfter(...more), localDate(day));

const moved: Intent = {
  intent: 'RescheduleMilestone',
  milestone: 'M-1',
  to: '2022-06-30',
  reason: 'The pilot was paused.',
  approver: 'Director',
  effective: '2022-02-22',
};

describe('a promise', () => {
  it('is open until its day has passed, and then slips day by day', () => {
    expect(ledgerOn('2022-01-31')).toMatchObject([{ outcome: 'open', daysSlipped: 0 }]);
    expect(ledgerOn('2022-02-10')).toMatchObject([{ outcome: 'slipped', daysSlipped: 10 }]);
  });

  it('is kept by what is done by its day, and late by what is done after', () => {
    const done = (on: string): Intent => ({ intent: 'CompleteMilestone', milestone: 'M-1', effective: on });
    expect(ledgerOn('2022-04-04', done('2022-01-31'))).toMatchObject([{ outcome: 'kept', fulfilledOn: '2022-01-31' }]);
    expect(ledgerOn('2022-04-04', done('2022-02-03'))).toMatchObject([{ outcome: 'slipped', daysSlipped: 3 }]);
  });

  it('slips as far as its milestone is moved, for the reason and with the approver of the move', () => {
    expect(ledgerOn('2022-04-04', moved)).toMatchObject([
      { outcome: 'slipped', daysSlipped: 150, move: { reason: 'The pilot was paused.', approver: 'Director' } },
    ]);
  });

  it('is contradicted by the record where it told another date than the record held on that day', () => {
    expect(ledgerOn('2022-01-02', letter('L-2', '2022-01-02', '2022-03-31')).at(-1)).toMatchObject({
      promise: { id: 'P-0002' },
      contradiction: { by: 'record', due: '2022-01-31' },
    });
  });

  const told = (id: string, to: 'OIG' | 'GAO', effective: string, about: object, due: string): Intent =>
    ({
      intent: 'RegisterLetter',
      letter: id,
      to,
      kind: 'response',
      title: id,
      recommendations: ['OIG-1-R1'],
      promises: [{ about, text: 'Done by then.', due }],
      effective,
    }) as Intent;
  const recommended: Intent = {
    intent: 'RecordRecommendation',
    source: 'OIG',
    report: 'OIG-1',
    issuedOn: '2021-09-20',
    number: '1',
    text: 'Keep messages.',
    printedStatus: 'open and resolved',
  };
  const contradictions = (...more: readonly Intent[]) =>
    ledgerOn('2022-01-01', recommended, ...more).map(({ contradiction }) => contradiction);

  it('about a plan is contradicted by the plan’s own date on that day, unless it was moved to it', () => {
    const about = { kind: 'plan', id: 'CAP-1' };
    const due = (day: string, effective: string, more: object = {}): Intent =>
      ({ intent: 'SetPlanDue', plan: 'CAP-1', due: day, effective, ...more }) as Intent;
    const letters = [told('L-2', 'OIG', '2021-12-20', about, '2022-09-30')];
    expect(contradictions(...letters)).toEqual([undefined, undefined]);
    expect(contradictions(due('2022-06-30', '2021-10-01'), ...letters)).toEqual([
      undefined,
      { by: 'record', due: '2022-06-30' },
    ]);
    const moves = { reason: 'Late.', approver: 'Director' };
    expect(contradictions(due('2022-06-30', '2021-10-01'), due('2022-09-30', '2021-12-01', moves), ...letters)).toEqual(
      [undefined, undefined],
    );
  });

  it('about a recommendation is contradicted by what another authority was told, not by a later word to the same', () => {
    const about = { kind: 'recommendation', id: 'OIG-1-R1' };
    const first = told('L-2', 'OIG', '2021-12-20', about, '2022-06-30');
    expect(contradictions(first, told('L-3', 'OIG', '2021-12-28', about, '2022-09-30'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(contradictions(first, told('L-3', 'GAO', '2021-12-28', about, '2022-09-30'))).toEqual([
      undefined,
      undefined,
      { by: 'letter', promise: 'P-0002', due: '2022-06-30' },
    ]);
  });

  it('is not contradicted where a move explains the new date', () => {
    const [first, second] = ledgerOn('2022-04-04', moved, letter('L-2', '2022-03-01', '2022-06-30'));
    expect(first?.contradiction).toBeUndefined();
    expect(second).toMatchObject({ outcome: 'open', contradiction: undefined });
  });

  it('about a case is kept by the next letter to NARA', () => {
    const update = { about: { kind: 'case', id: 'UD-2022-0001' }, text: 'An update', due: '2022-02-18' } as const;
    const state = [{ intent: 'MakePromise', letter: 'L-1', ...update }, letter('L-2', '2022-02-17', '2022-06-30')];
    expect(ledgerOn('2022-04-04', ...(state as Intent[]))[1]).toMatchObject({
      outcome: 'kept',
      fulfilledOn: '2022-02-17',
    });
  });

  it('about a pilot is kept by its end', () => {
    const pilot: Intent = {
      intent: 'StartPilot',
      pilot: 'PILOT-1',
      title: 'Federation',
      system: 'Wickr',
      notToExceed: '2022-03-21',
      effective: '2021-12-01',
    };
    const about = { about: { kind: 'pilot', id: 'PILOT-1' }, text: 'The pilot ends.', due: '2022-03-21' } as const;
    const ended: Intent = { intent: 'EndPilot', pilot: 'PILOT-1', result: 'It works.', effective: '2022-03-20' };
    const asked: readonly Intent[] = [pilot, { intent: 'MakePromise', letter: 'L-1', ...about }, ended];
    expect(ledgerOn('2022-04-04', ...asked)[1]).toMatchObject({ outcome: 'kept', fulfilledOn: '2022-03-20' });
  });

  it('about a recommendation is kept by final action or by its closure as done, and slips no further once closed as not done', () => {
    const reported: Intent = {
      intent: 'RecordRecommendation',
      source: 'GAO',
      report: 'GAO-21-1',
      issuedOn: '2021-09-20',
      number: '1',
      text: 'Keep messages.',
      printedStatus: 'Open',
    };
    const about = { about: { kind: 'recommendation', id: 'GAO-21-1-R1' }, text: 'Done', due: '2022-02-28' } as const;
    const promised: Intent = { intent: 'MakePromise', letter: 'L-1', ...about };
    const closed = (effective: string, isImplemented: boolean): Intent => ({
      intent: 'RecordStep',
      recommendation: 'GAO-21-1-R1',
      step: 'closed',
      isImplemented,
      effective,
    });
    const standing = (end: Intent) => ledgerOn('2022-06-30', reported, promised, end)[1];
    expect(standing(closed('2022-02-20', true))).toMatchObject({ outcome: 'kept', fulfilledOn: '2022-02-20' });
    expect(standing(closed('2022-03-10', false))).toMatchObject({ outcome: 'slipped', daysSlipped: 10 });
    expect(standing(closed('2022-02-20', false))).toMatchObject({ outcome: 'open', daysSlipped: 0 });
  });
});
