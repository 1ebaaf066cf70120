import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { decide, decideAll, type Intent, intentNamed, intents, parseEvent } from './domain.ts';
import { type DomainEvent, domainEvents, evolve } from './evolve.ts';
import type { EventSpec } from './fact.ts';
import type { MilestoneId } from './ids.ts';
import { currentDue, isPastDue } from './milestone/milestone.ts';
import { printedStatus } from './recommendation/recommendation.ts';
import { emptyState, type State } from './state.ts';

const today = localDate('2022-04-04');
const ports = { today, newId: () => 'x1' };
const milestone = 'M-00093' as MilestoneId;

const affair: readonly Intent[] = [
  { intent: 'AddOffice', office: 'EIOD', name: 'Enterprise Infrastructure and Operations', effective: '2021-09-20' },
  { intent: 'AddPerson', person: 'sme', name: 'A subject-matter expert', office: 'EIOD', effective: '2021-09-20' },
  {
    intent: 'RecordRecommendation',
    source: 'OIG',
    report: 'OIG-21-62',
    issuedOn: '2021-09-20',
    number: '5',
    text: 'End the use of WhatsApp, or make it comply.',
    printedStatus: 'resolved and open',
  },
  {
    intent: 'OpenCase',
    grounds: ['retentionNotEnded'],
    case: 'UD-2022-0001',
    title: 'Wickr',
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
  },
  {
    intent: 'OpenPlan',
    plan: 'CAP-0022',
    title: 'Retain messages',
    recommendations: ['OIG-21-62-R5'],
    cases: ['UD-2022-0001'],
    effective: '2021-10-29',
  },
  {
    intent: 'AddMilestone',
    milestone,
    plan: 'CAP-0022',
    description: 'Manual archiving',
    office: 'EIOD',
    owner: 'sme',
    originalDue: '2021-11-30',
    effective: '2021-10-29',
  },
];

function stateAfter(...more: readonly Intent[]): State {
  return eventsOf(...more).reduce(evolve, emptyState);
}

function eventsOf(...more: readonly Intent[]): readonly DomainEvent[] {
  const decided = decideAll(emptyState, [...affair, ...more], ports);
  if (!decided.ok) throw new Error(decided.message);
  return decided.value.events;
}

function refusalOf(state: State, intent: Record<string, unknown>): string {
  const decided = decide(state, intent, ports);
  return decided.ok ? 'accepted' : `${decided.code}: ${decided.message}`;
}

describe('milestones', () => {
  it('is past due from the day after its current date', () => {
    const row = stateAfter().milestones.get(milestone);
    if (!row) throw new Error('no milestone');
    expect(isPastDue(row, localDate('2021-11-30'))).toBe(false);
    expect(isPastDue(row, localDate('2021-12-01'))).toBe(true);
  });

  it('demands a reason and an approver once past due, and keeps the original date', () => {
    const move = { intent: 'RescheduleMilestone', milestone, to: '2022-06-30', effective: '2022-02-16' } as const;
    expect(refusalOf(stateAfter(), move)).toMatch(/^reasonRequired: M-00093 was due on 2021-11-30 and is past due/);
    expect(refusalOf(stateAfter(), { ...move, reason: 'The pilot is late.' })).toMatch(/^reasonRequired/);
    const row = stateAfter({ ...move, reason: 'The pilot is late.', approver: 'Director' }).milestones.get(milestone);
    expect(row && currentDue(row)).toBe('2022-06-30');
    expect(row?.originalDue).toBe('2021-11-30');
  });

  it('may be moved without a reason before it is due', () => {
    expect(
      refusalOf(stateAfter(), { intent: 'RescheduleMilestone', milestone, to: '2022-01-31', effective: '2021-11-15' }),
    ).toBe('accepted');
  });

  it('takes a reschedule back as if it had never been', () => {
    const moved = stateAfter({ intent: 'RescheduleMilestone', milestone, to: '2022-01-31', effective: '2021-11-15' });
    const back = decide(moved, { intent: 'WithdrawReschedule', milestone, reason: 'Wrong milestone.' }, ports);
    if (!back.ok) throw new Error(back.message);
    expect(back.value[0]?.data.effective).toBe('2021-11-15');
    expect(back.value.reduce(evolve, moved).milestones.get(milestone)?.reschedules).toEqual([]);
  });

  it('refuses what a completed milestone cannot undergo', () => {
    const done = stateAfter({ intent: 'CompleteMilestone', milestone, effective: '2022-03-01' });
    expect(refusalOf(done, { intent: 'CompleteMilestone', milestone })).toMatch(/^alreadyCompleted/);
    expect(refusalOf(done, { intent: 'RescheduleMilestone', milestone, to: '2022-05-01' })).toMatch(
      /^alreadyCompleted/,
    );
    expect(refusalOf(done, { intent: 'ReopenMilestone', milestone, reason: 'The memo was not sent.' })).toBe(
      'accepted',
    );
  });

  it('is moved and reopened in the order of the days', () => {
    const moved = stateAfter({
      intent: 'RescheduleMilestone',
      milestone,
      to: '2022-05-01',
      reason: 'r',
      approver: 'a',
    });
    const earlier = { intent: 'RescheduleMilestone', milestone, to: '2022-06-01', effective: '2021-11-20' };
    expect(refusalOf(moved, earlier)).toMatch(/^beforeLastMove: M-\d+ was moved on 2022-04-04 already/);
    const done = stateAfter({ intent: 'CompleteMilestone', milestone, effective: '2022-01-10' });
    expect(refusalOf(done, { intent: 'ReopenMilestone', milestone, reason: 'r', effective: '2022-01-09' })).toMatch(
      /was completed on 2022-01-10 and cannot be reopened on 2022-01-09/,
    );
  });

  it('refuses dates before it existed and dates to come', () => {
    expect(refusalOf(stateAfter(), { intent: 'CompleteMilestone', milestone, effective: '2021-10-01' })).toMatch(
      /^beforeItExisted/,
    );
    expect(refusalOf(stateAfter(), { intent: 'CompleteMilestone', milestone, effective: '2022-04-05' })).toMatch(
      /^futureDate/,
    );
    for (const said of [
      { intent: 'NoteProgress', text: 'Begun.' },
      { intent: 'AssignMilestone', owner: null },
    ])
      expect(refusalOf(stateAfter(), { ...said, milestone, effective: '2021-10-01' })).toMatch(/^beforeItExisted/);
  });

  it('is never given to a person who has left', () => {
    const left = stateAfter({ intent: 'RecordDeparture', person: 'sme', effective: '2021-12-31' });
    expect(refusalOf(left, { intent: 'AssignMilestone', milestone, owner: 'sme' })).toMatch(/^ownerDeparted/);
    const added = { intent: 'AddMilestone', milestone: 'M-2', plan: 'CAP-0022', description: 'x', owner: 'sme' };
    expect(refusalOf(left, { ...added, originalDue: '2022-05-31', effective: '2022-01-03' })).toMatch(/^ownerDeparted/);
    expect(refusalOf(left, { ...added, originalDue: '2022-05-31', effective: '2021-12-30' })).toBe('accepted');
  });
});

describe('every door', () => {
  it('names what is unknown', () => {
    expect(refusalOf(stateAfter(), { intent: 'CompleteMilestone', milestone: 'M-99999' })).toBe(
      'unknownId: There is no milestone M-99999 in this docket.',
    );
    expect(refusalOf(stateAfter(), { intent: 'DeleteEverything' })).toMatch(/^unknownIntent/);
  });

  it('says what is wrong with a date or an id, and takes no members that it does not know', () => {
    expect(refusalOf(stateAfter(), { intent: 'CompleteMilestone', milestone, effective: '2022-02-30' })).toMatch(
      /^badIntent: milestone\.completed: effective must be a calendar date such as 2022-02-18\.$/,
    );
    expect(
      refusalOf(stateAfter(), {
        intent: 'OpenCase',
        grounds: ['retentionNotEnded'],
        case: 'UD-22-1',
        title: 't',
        letterDate: '2022-01-01',
        responseDue: '2022-01-02',
      }),
    ).toMatch(/case must be a NARA tracking number/);
    expect(refusalOf(stateAfter(), { intent: 'CompleteMilestone', milestone, colour: 'red' })).toMatch(/colour/);
  });

  it('decides several intents as one: all or the first refusal', () => {
    const half = decideAll(
      stateAfter(),
      [
        { intent: 'CompleteMilestone', milestone },
        { intent: 'CompleteMilestone', milestone },
      ],
      ports,
    );
    expect(half.ok).toBe(false);
  });
});

describe('records entered in error', () => {
  it('vanish from every day once nothing rests on them', () => {
    expect(
      refusalOf(stateAfter(), {
        intent: 'WithdrawRecord',
        subject: { kind: 'plan', id: 'CAP-0022' },
        reason: 'Twice.',
      }),
    ).toBe('inUse: CAP-0022 cannot be withdrawn: M-00093 rest on it.');
    const gone = decide(
      stateAfter(),
      { intent: 'WithdrawRecord', subject: { kind: 'milestone', id: milestone }, reason: 'Twice.' },
      ports,
    );
    if (!gone.ok) throw new Error(gone.message);
    expect(gone.value[0]?.data.effective).toBe('2021-10-29');
    expect(gone.value.reduce(evolve, stateAfter()).milestones.has(milestone)).toBe(false);
  });
});

describe('the table of events', () => {
  it('says of every version how it is lifted to the next', () => {
    for (const { v, steps = [] } of Object.values<EventSpec>(domainEvents)) expect(steps).toHaveLength(v - 1);
  });

  it('gives every event an inverse that is an event, or none', () => {
    for (const { undoneBy } of Object.values(domainEvents))
      expect(undoneBy === null || undoneBy in domainEvents).toBe(true);
  });

  it('lets every intent yield an event that exists, and every event be asked for but the first, and what a disposal separates', () => {
    const yielded = new Set(Object.values(intents).map((spec) => spec.yields));
    for (const type of yielded) expect(domainEvents).toHaveProperty([type]);
    expect(Object.keys(domainEvents).filter((type) => !yielded.has(type))).toEqual([
      'docket.created',
      'evidence.separated',
    ]);
    expect(intentNamed('milestone.rescheduled')).toBe('RescheduleMilestone');
  });

  it('reads back what it wrote, and does not understand what is newer', () => {
    for (const event of eventsOf())
      expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, value: event });
    expect(parseEvent({ type: 'milestone.blessed', v: 1, data: {} })).toMatchObject({
      ok: false,
      code: 'notUnderstood',
    });
    expect(
      parseEvent({ type: 'milestone.completed', v: 2, data: { effective: '2022-01-01', milestone } }),
    ).toMatchObject({ ok: false });
  });

  it('folds purely: the state before is untouched, and the same events give the same state', () => {
    const events = eventsOf({ intent: 'NoteProgress', milestone, text: 'A pilot runs.', effective: '2022-02-16' });
    fc.assert(
      fc.property(fc.nat(events.length), (cut) => {
        const before = events.slice(0, cut).reduce(evolve, emptyState);
        const copy = JSON.stringify(before);
        const whole = events.slice(cut).reduce(evolve, before);
        expect(JSON.stringify(before)).toBe(copy);
        expect(JSON.stringify(whole)).toBe(JSON.stringify(events.reduce(evolve, emptyState)));
      }),
      { numRuns: 20 },
    );
  });
});

it('shows the status that the auditor printed last, whenever it was recorded', () => {
  const recommendation = 'OIG-21-62-R5';
  const state = stateAfter(
    { intent: 'RecordReportedStatus', recommendation, printedStatus: 'closed', effective: '2022-03-01' },
    { intent: 'RecordReportedStatus', recommendation, printedStatus: 'resolved', effective: '2022-02-01' },
  );
  expect([...state.recommendations.values()].map(printedStatus)).toEqual(['closed']);
});

describe('evidence', () => {
  const sha256 = 'ab'.repeat(32);
  const original = { sha256, size: 12, format: 'eml' } as const;
  const link = { subject: { kind: 'milestone', id: milestone }, role: 'supports' } as const;

  it('registers an original once and links it wherever it is asked for', () => {
    const first = stateAfter({ intent: 'ImportEvidence', import: 'I-1', originals: [original] });
    const again = decide(
      first,
      { intent: 'ImportEvidence', import: 'I-2', originals: [original], links: [link] },
      ports,
    );
    expect(again.ok && again.value.map((event) => event.type)).toEqual(['evidence.linked']);
  });

  it('registers and links an original once that is named twice', () => {
    const asked = { intent: 'ImportEvidence', import: 'I-1', originals: [original, original], links: [link] };
    const decided = decide(stateAfter(), asked, ports);
    expect(decided.ok && decided.value.map((event) => event.type)).toEqual(['evidence.imported', 'evidence.linked']);
  });

  it('keeps apart the day that an original bears and the day of its import', () => {
    const onlyEvidence = (dated?: string) => {
      const originals = [{ ...original, ...(dated && { dated }) }];
      const state = stateAfter({ intent: 'ImportEvidence', import: 'I-1', originals });
      return [...state.evidence.values()][0];
    };
    expect(onlyEvidence('2022-01-05')).toMatchObject({ on: '2022-01-05' });
    expect(onlyEvidence('2022-01-05')?.isUndated).toBeUndefined();
    expect(onlyEvidence()?.isUndated).toBe(true);
    expect(onlyEvidence('2999-01-01')?.isUndated).toBe(true);
  });

  it('refuses a link to nothing and a link twice', () => {
    const state = stateAfter({ intent: 'ImportEvidence', import: 'I-1', originals: [original], links: [link] });
    const evidence = 'E-abababababab'.slice(0, 12);
    expect(refusalOf(state, { intent: 'LinkEvidence', evidence, ...link })).toMatch(/^alreadyLinked/);
    expect(
      refusalOf(state, {
        intent: 'LinkEvidence',
        evidence,
        role: 'asks',
        subject: { kind: 'case', id: 'UD-2022-0009' },
      }),
    ).toMatch(/^unknownId: There is no case UD-2022-0009/);
  });
});
