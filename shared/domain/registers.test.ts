/** Recommendations, plans, milestones, letters and their promises: what the record refuses, and which of several facts counts. */
import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { decide, decideAll, type Intent } from './domain.ts';
import type { MilestoneId, PlanId, PromiseId, RecommendationId } from './ids.ts';
import { latest } from './latest.ts';
import { dueOn, ownerOn } from './milestone/milestone.ts';
import { planDue, resourcesByYear } from './plan/plan.ts';
import { agrees, criterionState, derivedStatus } from './recommendation/derived-status.ts';
import { emptyState, type State } from './state.ts';

const ports = { today: localDate('2022-04-04'), newId: () => 'x1' };
const recommendation = 'OIG-21-62-R5' as RecommendationId;
const plan = 'CAP-0022' as PlanId;
const milestone = 'M-00093' as MilestoneId;

const affair: readonly Intent[] = [
  { intent: 'AddPerson', person: 'sme', name: 'A specialist', effective: '2021-09-20' },
  { intent: 'AddPerson', person: 'lead', name: 'A lead', effective: '2021-09-20' },
  {
    intent: 'RecordRecommendation',
    source: 'OIG',
    report: 'OIG-21-62',
    issuedOn: '2021-09-20',
    number: '5',
    text: 'End the use of WhatsApp.',
    closureCriteria: ['The results of the pilot.', 'Proof that messages are kept.'],
    printedStatus: 'unresolved and open',
  },
  {
    intent: 'OpenPlan',
    plan,
    title: 'Retain messages',
    recommendations: [recommendation],
    due: '2022-09-30',
    effective: '2021-10-29',
  },
  {
    intent: 'AddMilestone',
    milestone,
    plan,
    description: 'Archiving by hand',
    owner: 'sme',
    originalDue: '2022-05-31',
    effective: '2021-10-29',
  },
];

const another = {
  source: 'OIG',
  report: 'OIG-21-62',
  issuedOn: '2021-09-20',
  number: '4',
  text: 'Keep messages.',
  printedStatus: 'resolved and open',
} as const;

function stateAfter(...more: readonly Intent[]): State {
  const decided = decideAll(emptyState, [...affair, ...more], ports);
  if (!decided.ok) throw new Error(decided.message);
  return decided.value.state;
}

function refusal(asked: Readonly<Record<string, unknown>>, ...before: readonly Intent[]): string {
  const decided = decide(stateAfter(...before), asked, ports);
  return decided.ok ? 'accepted' : decided.code;
}

function row<Row>(found: Row | undefined): Row {
  if (found === undefined) throw new Error('no such row');
  return found;
}

const recommendationAfter = (...more: readonly Intent[]) =>
  row(stateAfter(...more).recommendations.get(recommendation));
const milestoneAfter = (...more: readonly Intent[]) => row(stateAfter(...more).milestones.get(milestone));
const letter = {
  intent: 'RegisterLetter',
  letter: 'L-1',
  kind: 'response',
  recommendations: [recommendation] as RecommendationId[],
  title: 'Answer',
  effective: '2021-12-15',
} as const;
const moved = { intent: 'RescheduleMilestone', milestone, to: '2022-06-30', effective: '2022-02-16' } as const;

describe('a recommendation', () => {
  it('numbers its criteria, and takes the next number for one that is added', () => {
    const { closureCriteria } = recommendationAfter({ intent: 'AddCriterion', recommendation, text: 'A policy.' });
    expect(closureCriteria.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
  });

  it('keeps a criterion that something covers', () => {
    const cover: Intent = { intent: 'CoverCriterion', recommendation, criterion: 'C1', milestones: [milestone] };
    const withdraw = { intent: 'WithdrawCriterion', recommendation, criterion: 'C1', reason: 'Twice.' };
    expect(refusal(withdraw, cover)).toBe('criterionCovered');
    expect(refusal(withdraw)).toBe('accepted');
    expect(refusal({ ...cover, criterion: 'C9' })).toBe('unknownId');
    expect(refusal({ ...cover, milestones: ['M-9'] })).toBe('unknownId');
  });

  it('has a criterion met only when all that covers it is completed and proven', () => {
    const sha256 = 'ab'.repeat(32);
    const cover: Intent = { intent: 'CoverCriterion', recommendation, criterion: 'C1', milestones: [milestone] };
    const done: Intent = { intent: 'CompleteMilestone', milestone };
    const proof: Intent = {
      intent: 'ImportEvidence',
      import: 'I-1',
      originals: [{ sha256, size: 1, format: 'eml' }],
      links: [{ subject: { kind: 'milestone', id: milestone }, role: 'provesCompletion' }],
    };
    const stateOf = (...more: readonly Intent[]) => {
      const state = stateAfter(...more);
      return criterionState(row(state.recommendations.get(recommendation)?.closureCriteria[0]), state);
    };
    expect([stateOf(), stateOf(cover, done), stateOf(cover, done, proof)]).toEqual(['notCovered', 'covered', 'met']);
  });

  it('counts what was said of the latest day, whenever it was recorded, until that is withdrawn', () => {
    const said: readonly Intent[] = [
      { intent: 'RecordConcurrence', recommendation, answer: 'concurs', effective: '2021-12-15' },
      { intent: 'RecordConcurrence', recommendation, answer: 'nonConcurs', effective: '2021-10-01' },
    ];
    expect(latest(recommendationAfter(...said).concurrences)?.answer).toBe('concurs');
    const withdrawn: Intent = { intent: 'WithdrawSaid', recommendation, what: 'concurrence', reason: 'Misread.' };
    expect(latest(recommendationAfter(...said, withdrawn, withdrawn).concurrences)).toBeUndefined();
    expect(refusal(withdrawn)).toBe('nothingThere');
  });

  it('takes each step once, none before its report, and only a closure says whether it was implemented', () => {
    const step = { intent: 'RecordStep', recommendation, step: 'resolved', effective: '2021-11-01' } as const;
    expect(refusal(step, step)).toBe('alreadyRecorded');
    expect(refusal({ ...step, effective: '2021-09-19' })).toBe('beforeItsReport');
    expect(refusal({ ...step, isImplemented: true })).toBe('notAClosure');
    const reported = { intent: 'RecordReportedStatus', recommendation, printedStatus: 'closed' };
    expect(refusal({ ...reported, effective: '2021-09-19' })).toBe('beforeItsReport');
    expect(refusal({ intent: 'RecordLineage', recommendation, repeatOf: recommendation })).toBe('ownLineage');
  });

  it('takes no step before what it rests on, and none after the closure, whichever is recorded first', () => {
    const step = (name: string, effective: string) =>
      ({ intent: 'RecordStep', recommendation, step: name, effective }) as Intent;
    expect(refusal(step('closeoutSent', '2021-11-30'), step('finalAction', '2021-12-01'))).toBe('stepsOutOfOrder');
    expect(refusal(step('finalAction', '2021-12-01'), step('closeoutSent', '2021-11-30'))).toBe('stepsOutOfOrder');
    expect(refusal(step('resolved', '2022-02-02'), step('closed', '2022-02-01'))).toBe('stepsOutOfOrder');
    expect(refusal(step('resolved', '2022-02-01'), step('closed', '2022-02-01'))).toBe('accepted');
    expect(refusal(step('managementDecision', '2022-02-01'), step('finalAction', '2021-12-01'))).toBe('accepted');
    expect(decide(stateAfter(step('closed', '2022-02-01')), step('finalAction', '2022-03-01'), ports)).toMatchObject({
      message:
        'The final action of OIG-21-62-R5 cannot be of 2022-03-01: its closure is of 2022-02-01, and the final action comes before the closure.',
    });
  });

  it('names any rule that a rule table may hold, and an amount of money as a number', () => {
    const rule = { intent: 'SetResponseRule', recommendation, rule: 'state-oig.audit.response30' };
    expect(refusal(rule)).toBe('accepted');
    expect(refusal({ ...rule, rule: 'thirty days' })).toBe('badIntent');
    const benefit = { intent: 'EstimateBenefit', recommendation, amount: '$1,250,000', kind: 'questionedCosts' };
    expect(decide(stateAfter(), benefit, ports)).toMatchObject({
      message: 'recommendation.benefitEstimated: amount must be an amount of US dollars such as 1600000 or 1600000.50.',
    });
    expect(refusal({ ...benefit, amount: '1250000.50' })).toBe('accepted');
  });

  it('derives its status from what is recorded, and says whether the printed word agrees', () => {
    const statusAfter = (...more: readonly Intent[]) =>
      derivedStatus(recommendationAfter(...more), stateAfter(...more));
    const concurs: Intent = { intent: 'RecordConcurrence', recommendation, answer: 'concurs' };
    const closed: Intent = { intent: 'RecordStep', recommendation, step: 'closed', isImplemented: false };
    expect([statusAfter(), statusAfter(concurs), statusAfter(closed)]).toEqual([
      'openUnresolved',
      'openResolved',
      'closedNotImplemented',
    ]);
    expect(agrees('open', 'openResolved')).toBe(true);
    expect(agrees('closed', 'openResolved')).toBe(false);
    expect(agrees('openUnresolved', 'openResolved')).toBe(false);
  });
});

describe('a plan', () => {
  it('answers more than it was opened for, once each, and no longer what was removed', () => {
    const more: Intent = { intent: 'RecordRecommendation', ...another };
    const id = 'OIG-21-62-R4' as RecommendationId;
    const add = { intent: 'AddToPlan', plan, recommendations: [id] } as const;
    const added = stateAfter(more, add);
    expect(row(added.plans.get(plan)).recommendations).toEqual([id, recommendation]);
    expect(refusal(add, more, add)).toBe('alreadyAnswered');
    expect(refusal(add)).toBe('unknownId');
    expect(refusal({ intent: 'AddToPlan', plan })).toBe('aboutNothing');
    const remove = {
      intent: 'RemoveFromPlan',
      plan,
      recommendations: [id],
      reason: 'Another plan answers it.',
    } as const;
    expect(refusal(remove, more)).toBe('notAnswered');
    expect(row(stateAfter(more, add, remove).plans.get(plan)).recommendations).toEqual([recommendation]);
  });

  const due = { intent: 'SetPlanDue', plan, due: '2022-12-31' } as const;
  const reasoned = { ...due, reason: 'The pilot is late.', approver: 'Director' };

  it('wants a reason and an approver for another date than the one it has', () => {
    expect(refusal(due)).toBe('reasonRequired');
    expect(planDue(row(stateAfter(reasoned).plans.get(plan)))).toBe('2022-12-31');
    expect(refusal({ ...reasoned, due: '2022-05-30' })).toBe('milestonesBeyond');
    expect(refusal({ ...reasoned, due: '2021-10-28' })).toBe('dueBeforeOpened');
  });

  it('is closed when its milestones are completed, and takes no more then', () => {
    const done: Intent = { intent: 'CompleteMilestone', milestone };
    const closed: Intent = { intent: 'ClosePlan', plan };
    expect(refusal(closed)).toBe('milestonesOpen');
    expect(refusal(reasoned, done, closed)).toBe('planClosed');
    expect(refusal({ intent: 'ReopenMilestone', milestone, reason: 'No.' }, done, closed)).toBe('planClosed');
  });

  it('has one amount for each fiscal year, the last that was said', () => {
    const resourced = (fiscalYear: number, amount: number): Intent => ({
      intent: 'ResourcePlan',
      plan,
      fiscalYear,
      amount,
    });
    const { plans } = stateAfter(resourced(2023, 5), resourced(2022, 1), resourced(2023, 7));
    expect(resourcesByYear(row(plans.get(plan))).map(({ fiscalYear, amount }) => [fiscalYear, amount])).toEqual([
      [2022, 1],
      [2023, 7],
    ]);
  });
});

describe('a milestone', () => {
  it('goes beyond the date of its plan only with an exception', () => {
    const beyond = { ...moved, to: '2022-10-31' };
    expect(refusal(beyond)).toBe('beyondPlan');
    const exception = { reason: 'The contract ends later.', approver: 'Director' };
    expect(refusal({ ...beyond, exception })).toBe('accepted');
    const added = { intent: 'AddMilestone', milestone: 'M-2', plan, description: 'x', originalDue: '2022-10-01' };
    expect(refusal(added)).toBe('beyondPlan');
    expect(refusal({ ...added, exception })).toBe('accepted');
  });

  it('has its original date corrected on every day there is, first move included', () => {
    const corrected: Intent = { intent: 'CorrectOriginalDate', milestone, to: '2022-05-13', reason: 'Mistyped.' };
    const { originalDue, reschedules } = milestoneAfter(moved, corrected);
    expect([originalDue, reschedules[0]?.from]).toEqual(['2022-05-13', '2022-05-13']);
    const decided = decide(stateAfter(moved), corrected, ports);
    expect(decided.ok && decided.value[0]?.data.effective).toBe('2021-10-29');
    expect(refusal({ ...corrected, to: '2022-05-31' })).toBe('sameDate');
  });

  it('says which letter told of its latest move, if that letter was not written before it', () => {
    const told: Intent = { intent: 'RecordChangeTold', milestone, letter: 'L-1' };
    expect(refusal(told, letter)).toBe('nothingThere');
    expect(refusal(told, letter, moved)).toBe('toldBeforeMove');
    const early: Intent = { ...moved, effective: '2021-12-01' };
    expect(milestoneAfter(letter, early, told).reschedules).toMatchObject([{ to: '2022-06-30', toldIn: 'L-1' }]);
  });

  it('knows its owner and its date of every day', () => {
    const assigned = (owner: string, effective: string): Intent => ({
      intent: 'AssignMilestone',
      milestone,
      owner,
      effective,
    });
    const of = milestoneAfter(moved, assigned('lead', '2022-01-10'), assigned('sme', '2021-12-01'));
    expect([of.owner, ownerOn(of, localDate('2022-01-09')), ownerOn(of, localDate('2021-10-01'))]).toEqual([
      'lead',
      'sme',
      undefined,
    ]);
    expect([dueOn(of, localDate('2022-02-15')), dueOn(of, localDate('2022-02-16'))]).toEqual([
      '2022-05-31',
      '2022-06-30',
    ]);
  });
});

describe('a letter from outside', () => {
  const promise = { about: { kind: 'milestone', id: milestone }, text: 'By June.', due: '2022-06-30' } as const;

  it('goes to the auditor whose recommendations it is about, and brings what it promises', () => {
    const state = stateAfter({ ...letter, promises: [promise, { ...promise, due: '2022-09-30' }] });
    expect([...state.letters.values()]).toMatchObject([{ to: 'OIG', origin: 'external' }]);
    const promises = [...state.promises.values()].map(({ id, to, on }) => [id, to, on]);
    expect(promises.sort()).toEqual([
      ['P-0001', 'OIG', '2021-12-15'],
      ['P-0002', 'OIG', '2021-12-15'],
    ]);
  });

  it('is about something, and promises nothing that was late when it was told', () => {
    expect(refusal({ ...letter, recommendations: [] })).toBe('aboutNothing');
    expect(refusal({ intent: 'MakePromise', letter: 'L-1', ...promise, due: '2021-12-14' }, letter)).toBe(
      'dueBeforeTold',
    );
    expect(refusal({ intent: 'MakePromise', letter: 'L-9', ...promise }, letter)).toBe('unknownId');
    const ofPerson = { ...promise, about: { kind: 'person', id: 'sme' } } as const;
    expect(refusal({ intent: 'MakePromise', letter: 'L-1', ...ofPerson }, letter)).toBe('neverKept');
  });

  it('numbers its promises on from the highest number, whatever else is taken for one', () => {
    const promise = { intent: 'MakePromise', letter: 'L-1', about: { kind: 'plan', id: plan }, text: 'x' } as const;
    const ids = (...asked: readonly string[]) =>
      stateAfter(letter, ...asked.map((id): Intent => ({ ...promise, promise: id, due: '2022-05-01' })), {
        ...promise,
        due: '2022-05-01',
      }).promises;
    expect(ids('P-0041').has('P-0042' as PromiseId)).toBe(true);
    expect(ids('P-0041', `P-${'9'.repeat(30)}`).has('P-0042' as PromiseId)).toBe(true);
  });

  it('stays while promises rest on it', () => {
    const withdraw = { intent: 'WithdrawRecord', subject: { kind: 'letter', id: 'L-1' }, reason: 'Twice.' };
    expect(refusal(withdraw, letter)).toBe('accepted');
    expect(refusal(withdraw, letter, { intent: 'MakePromise', letter: 'L-1', ...promise })).toBe('inUse');
  });
});

it('records what an issued letter promises with the letter, and never takes it back', () => {
  const sha256 = 'ab'.repeat(32);
  const state = stateAfter(
    {
      intent: 'OpenCase',
      case: 'UD-2022-0001',
      title: 'x',
      grounds: ['underHold'],
      letterDate: '2021-10-26',
      responseDue: '2021-11-25',
    },
    { intent: 'DraftLetter', letter: 'L-2', kind: 'quarterlyStatus', case: 'UD-2022-0001', title: 'Update' },
    {
      intent: 'IssueLetter',
      letter: 'L-2',
      document: sha256,
      pdf: sha256,
      basis: { heads: [], asOf: '2022-04-04' },
      promises: [{ about: { kind: 'milestone', id: milestone }, text: 'Archiving', due: '2022-05-31' }],
    },
  );
  expect([...state.promises.values()]).toMatchObject([{ id: 'P-0001', letter: 'L-2', to: 'NARA', on: '2022-04-04' }]);
  const withdraw = { intent: 'WithdrawRecord', subject: { kind: 'promise', id: 'P-0001' }, reason: 'No.' };
  expect(decide(state, withdraw, ports)).toMatchObject({ ok: false, code: 'letterIssued' });
});
