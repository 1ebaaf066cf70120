import { describe, expect, it } from 'vitest';
import type { Intent } from '../domain/domain.ts';
import { localDate } from '../kernel/local-date.ts';
import type { Sha256 } from '../kernel/sha256.ts';
import {
  affair,
  milestone,
  naraCase,
  office,
  oneOwedOn,
  owedOn,
  person,
  plan,
  recommendation,
  response,
} from './testing/affair.ts';

const r5 = 'OIG-21-62-R5';
const step = (name: string, effective: string, more: object = {}) =>
  ({ intent: 'RecordStep', recommendation: r5, step: name, effective, ...more }) as Intent;
const letter = (id: string, effective: string, more: object): Intent =>
  ({ intent: 'RegisterLetter', letter: id, title: id, effective, ...more }) as Intent;
const statesOn = (day: string, ...intents: readonly Intent[]) =>
  owedOn(day, ...intents).map(({ id, lastDay, state }) => `${lastDay} ${id} ${state}`);

describe('the answer to an OIG report', () => {
  const id = `recommendation:${r5}/response`;

  it('is due 90 days after OIG-21-62, on a Sunday, with the Monday beside it', () => {
    expect(oneOwedOn('2021-10-01', id, recommendation)).toMatchObject({
      ruleId: 'oig.response90',
      due: '2021-12-19',
      rolled: '2021-12-20',
      lastDay: '2021-12-19',
      to: 'OIG',
      state: 'open',
      verification: 'verified',
    });
  });

  it('is counted by the rule of its own OIG where the record names one, and says so', () => {
    const own: Intent = {
      intent: 'SetResponseRule',
      recommendation: r5,
      rule: 'oig.response30',
      basis: 'The transmittal',
      effective: '2021-09-20',
    };
    const owed = oneOwedOn('2021-10-01', id, recommendation, own);
    expect(owed).toMatchObject({ ruleId: 'oig.response30', due: '2021-10-20' });
    expect(owed.reasons.at(-1)).toBe('The record names this rule for the response: The transmittal.');
  });

  it('falls back to the usual rule where the one that is named is not in the table', () => {
    const own: Intent = {
      intent: 'SetResponseRule',
      recommendation: r5,
      rule: 'oig.response45',
      effective: '2021-09-20',
    };
    const owed = oneOwedOn('2021-10-01', id, recommendation, own);
    expect(owed).toMatchObject({ ruleId: 'oig.response90', due: '2021-12-19' });
    expect(owed.reasons.at(-1)).toContain('cannot be used: There is no rule "oig.response45"');
  });

  it('is fulfilled by a response to OIG about it, and by no other letter', () => {
    const other = letter('L-0', '2021-11-01', { kind: 'other', recommendations: [r5] });
    expect(oneOwedOn('2021-12-20', id, recommendation, other)).toMatchObject({ state: 'late', daysLate: 1 });
    const answer = letter('L-2', '2021-12-10', { kind: 'response', recommendations: [r5] });
    expect(oneOwedOn('2022-04-04', id, recommendation, answer)).toMatchObject({
      state: 'fulfilled',
      fulfilledBy: { kind: 'letter', id: 'L-2', on: '2021-12-10' },
    });
  });

  it('is not given before the report, by comments on its draft', () => {
    const comments = letter('L-0', '2021-08-20', { kind: 'response', recommendations: [r5] });
    expect(oneOwedOn('2021-12-20', id, recommendation, comments)).toMatchObject({ state: 'late', daysLate: 1 });
  });
});

describe('the steps of an OIG recommendation', () => {
  it('are the decision in six months, final action in a year, and the closeout 30 days after it', () => {
    expect(statesOn('2022-10-01', recommendation, step('finalAction', '2022-09-01'))).toEqual([
      `2021-12-19 recommendation:${r5}/response late`,
      `2022-03-20 recommendation:${r5}/decision late`,
      `2022-09-20 recommendation:${r5}/finalAction fulfilled`,
      `2022-10-01 recommendation:${r5}/closeout open`,
    ]);
  });

  it('hold a decision for made by the day on which OIG printed or held it resolved', () => {
    const printed = oneOwedOn('2022-04-04', `recommendation:${r5}/decision`, {
      ...recommendation,
      printedStatus: 'Resolved and Open',
    } as Intent);
    expect(printed).toMatchObject({ state: 'fulfilled', fulfilledBy: { on: '2021-09-20' } });
    expect(printed.reasons.at(-1)).toContain('OIG printed "Resolved and Open" on 20 Sep 2021');
    const held = oneOwedOn(
      '2022-04-04',
      `recommendation:${r5}/decision`,
      recommendation,
      step('resolved', '2022-03-30'),
    );
    expect(held).toMatchObject({ state: 'fulfilledLate', daysLate: 10 });
  });

  it('leave nothing owed once OIG has closed it', () => {
    expect(statesOn('2023-01-01', recommendation, step('closed', '2022-08-01'))).toEqual([
      `2022-09-20 recommendation:${r5}/finalAction fulfilled`,
    ]);
    expect(statesOn('2023-01-01', recommendation, step('closed', '2022-08-01', { isImplemented: false }))).toEqual([]);
  });

  it('want a closeout letter that was sent after final action', () => {
    const closeout = (id: string, effective: string) =>
      letter(id, effective, { kind: 'closeout', recommendations: [r5] });
    const owed = (...letters: readonly Intent[]) =>
      oneOwedOn(
        '2022-10-02',
        `recommendation:${r5}/closeout`,
        recommendation,
        step('finalAction', '2022-09-01'),
        ...letters,
      );
    expect(owed(closeout('L-1', '2022-08-31'))).toMatchObject({ state: 'late', daysLate: 1 });
    expect(owed(closeout('L-1', '2022-08-31'), closeout('L-2', '2022-10-01'))).toMatchObject({
      state: 'fulfilled',
      fulfilledBy: { id: 'L-2' },
    });
  });

  it('leave nothing owed from the day on which OIG printed it as closed, until it printed otherwise', () => {
    const printed = (printedStatus: string, effective: string): Intent => ({
      intent: 'RecordReportedStatus',
      recommendation: r5,
      printedStatus,
      effective,
    });
    const closed = printed('Resolved and closed', '2022-08-01');
    expect(statesOn('2022-07-31', recommendation, closed)).toHaveLength(3);
    expect(statesOn('2022-08-01', recommendation, closed)).toEqual([]);
    expect(statesOn('2022-09-01', recommendation, closed, printed('unresolved and open', '2022-09-01'))).toHaveLength(
      3,
    );
  });
});

it('states the actions on a GAO report by the 180th day, to Congress', () => {
  const gao = { ...recommendation, source: 'GAO', report: 'GAO-21-100', printedStatus: 'Open' } as Intent;
  expect(owedOn('2022-03-20', gao)).toMatchObject([
    {
      id: 'recommendation:GAO-21-100-R5/statement',
      ruleId: 'gao.statement180',
      due: '2022-03-19',
      rolled: '2022-03-21',
      to: 'Congress',
      state: 'late',
      daysLate: 1,
    },
  ]);
});

describe('the answer to NARA', () => {
  const id = 'case:UD-2022-0001/response';

  it('is not given before its letter', () => {
    const report = letter('L-0', '2021-10-01', { kind: 'response', case: 'UD-2022-0001' });
    expect(oneOwedOn('2021-11-26', id, naraCase, report)).toMatchObject({ state: 'late', daysLate: 1 });
  });

  it('was due on Thanksgiving 2021, and was 20 days late', () => {
    expect(oneOwedOn('2022-04-04', id, ...affair)).toMatchObject({
      ruleId: 'nara.response30',
      due: '2021-11-25',
      rolled: '2021-11-26',
      state: 'fulfilledLate',
      daysLate: 20,
      fulfilledBy: { kind: 'letter', id: 'L-1', on: '2021-12-15' },
    });
    expect(oneOwedOn('2021-12-14', id, ...affair)).toMatchObject({ state: 'late', daysLate: 19 });
  });

  it('keeps to the date that the case records, and tells both', () => {
    const owed = oneOwedOn('2021-11-01', id, {
      ...naraCase,
      responseDue: '2021-12-24',
      responseBasis: 'By telephone',
    } as Intent);
    expect(owed).toMatchObject({
      due: '2021-12-24',
      rolled: '2021-12-27',
      lastDay: '2021-12-24',
      ruleId: 'nara.response30',
    });
    expect(owed.reasons.slice(0, 2)).toEqual([
      'UD-2022-0001 records Fri 24 Dec 2021 as the day by which NARA asks for the answer; by nara.response30 it would be Thu 25 Nov 2021.',
      'Recorded as the basis of the date: By telephone.',
    ]);
  });

  it('to a later letter is owed where that letter says by when', () => {
    const asked: Intent = {
      intent: 'RecordLetterReceived',
      case: 'UD-2022-0001',
      from: 'NARA',
      summary: 'More on the volume',
      asks: ['volume'],
      due: '2022-03-01',
      effective: '2022-02-01',
    };
    expect(oneOwedOn('2022-03-02', 'case:UD-2022-0001/answer/R-1', naraCase, asked)).toMatchObject({
      state: 'late',
      to: 'NARA',
    });
  });

  it('is owed no more once the case is closed', () => {
    const closed: Intent = { intent: 'CloseCase', case: 'UD-2022-0001', outcome: 'unfounded', effective: '2021-11-20' };
    expect(statesOn('2022-04-04', naraCase, closed)).toEqual([]);
  });
});

describe('an inspection', () => {
  const took = (name: string, effective: string) =>
    ({ intent: 'RecordInspectionStep', case: 'UD-2022-0001', step: name, effective }) as Intent;

  it('starts the clock of each step with the one before, and expects NARA to do its own', () => {
    const steps = [took('notice', '2021-11-01'), took('start', '2021-11-20'), took('lastSiteVisit', '2021-12-10')];
    const owed = owedOn('2022-02-01', naraCase, ...steps).filter(({ id }) => id.includes('inspection'));
    expect(owed.map(({ id, due, duty, state }) => [id, due, duty, state])).toEqual([
      ['case:UD-2022-0001/inspection/start', '2021-12-01', 'agency', 'fulfilled'],
      ['case:UD-2022-0001/inspection/draftReport', '2022-01-24', 'nara', 'late'],
    ]);
  });
});

describe('the updates of a case', () => {
  const cadence: readonly Intent[] = [
    { intent: 'RecordAcknowledgement', case: 'UD-2022-0001', effective: '2022-02-18' },
    {
      intent: 'SetCadence',
      case: 'UD-2022-0001',
      cadence: { every: 'fiscalQuarter', daysAfterEnd: 30 },
      effective: '2022-02-18',
    },
  ];
  const sent = letter('L-Q2', '2022-05-10', { kind: 'quarterlyStatus', case: 'UD-2022-0001', quarter: '2022Q2' });

  it('are those that were sent, those that are late, and the next', () => {
    expect(
      statesOn('2022-11-15', naraCase, response, ...cadence, sent).filter((one) => one.includes('update')),
    ).toEqual([
      '2022-04-30 case:UD-2022-0001/update/2022Q2 fulfilledLate',
      '2022-07-30 case:UD-2022-0001/update/2022Q3 late',
      '2022-10-30 case:UD-2022-0001/update/2022Q4 late',
      '2023-01-30 case:UD-2022-0001/update/2023Q1 open',
    ]);
  });

  it('bear the citation of their kind, and say that it is a commitment', () => {
    const owed = oneOwedOn('2022-03-01', 'case:UD-2022-0001/update/2022Q2', naraCase, ...cadence);
    expect(owed).toMatchObject({
      ruleId: 'nara.updateQuarter',
      verification: 'unverified',
      due: '2022-04-30',
      rolled: '2022-05-02',
    });
    expect(owed.reasons.join(' ')).toContain('a commitment of this case');
  });

  it('end where the calendar ends', () => {
    const endless: Intent = {
      intent: 'SetCadence',
      case: 'UD-2022-0001',
      cadence: { every: 'months', months: 48, from: '9999-01-01' },
      effective: '2022-02-18',
    };
    expect(statesOn('2022-04-04', naraCase, endless)).toEqual(['2021-11-25 case:UD-2022-0001/response late']);
  });
});

describe('milestones and plans', () => {
  const moved: Intent = {
    intent: 'RescheduleMilestone',
    milestone: 'M-00093',
    to: '2022-03-31',
    reason: 'The product comes first',
    approver: 'EIOD director',
    effective: '2022-02-22',
  };
  const base = [office, person, recommendation, naraCase, plan, milestone];

  it('are due on their current dates, with their moves as reasons', () => {
    const owed = oneOwedOn('2022-04-04', 'milestone:M-00093/due', ...base, moved);
    expect(owed).toMatchObject({
      due: '2022-03-31',
      state: 'late',
      daysLate: 4,
      owner: { person: 'renwick', office: 'ENTSD', name: 'Tobiah Renwick-Sand' },
    });
    expect(owed.reasons).toEqual([
      'The original date in CAP-0022 is 30 Nov 2021; it was moved 1 time, last on 22 Feb 2022 to 31 Mar 2022.',
      'The reason: The product comes first. It was approved by EIOD director.',
    ]);
  });

  it('are fulfilled by their completion', () => {
    const done: Intent = { intent: 'CompleteMilestone', milestone: 'M-00093', effective: '2021-12-02' };
    expect(oneOwedOn('2022-04-04', 'milestone:M-00093/due', ...base, done)).toMatchObject({
      state: 'fulfilledLate',
      daysLate: 2,
      fulfilledBy: { kind: 'event', id: 'milestone.completed', on: '2021-12-02' },
    });
    expect(oneOwedOn('2022-04-04', 'plan:CAP-0022/due', ...base)).toMatchObject({ due: '2022-09-30', state: 'open' });
  });
});

describe('what a letter promised', () => {
  const base = [office, person, recommendation, naraCase, plan, milestone];
  const told = (id: string, due: string, effective = '2021-11-15') =>
    letter(id, effective, {
      kind: 'quarterlyStatus',
      case: 'UD-2022-0001',
      promises: [{ about: { kind: 'milestone', id: 'M-00093' }, text: 'Archived by hand', due }],
    });

  it('is told by its record where that has the same date', () => {
    const owed = owedOn('2021-11-20', ...base, told('L-9', '2021-11-30'));
    expect(owed.some(({ subject }) => subject.kind === 'promise')).toBe(false);
    expect(owed.find(({ subject }) => subject.kind === 'milestone')?.reasons.at(-1)).toBe(
      'NARA was told 30 Nov 2021 in L-9 of 15 Nov 2021 (P-0001).',
    );
  });

  it('is owed by itself where the record has another date, to whom it was told', () => {
    const owed = oneOwedOn('2022-01-02', 'promise:P-0001/due', ...base, told('L-9', '2021-12-31'));
    expect(owed).toMatchObject({ to: 'NARA', due: '2021-12-31', state: 'late', owner: { person: 'renwick' } });
    expect(owed.reasons.at(-1)).toBe('The record now has 30 Nov 2021 for M-00093.');
  });

  it('gives way to what was told later', () => {
    const owed = owedOn('2022-01-02', ...base, told('L-9', '2021-12-31'), told('L-10', '2022-02-28', '2021-12-20'));
    expect(owed.filter(({ subject }) => subject.kind === 'promise').map(({ due }) => due)).toEqual(['2022-02-28']);
  });

  it('about a case is met by the next letter to NARA', () => {
    const promises = [{ about: { kind: 'case', id: 'UD-2022-0001' }, text: 'A report', due: '2022-01-31' }];
    const owed = oneOwedOn(
      '2022-04-04',
      'promise:P-0001/due',
      naraCase,
      letter('L-9', '2021-12-15', { kind: 'response', case: 'UD-2022-0001', promises }),
      letter('L-10', '2022-01-20', { kind: 'other', case: 'UD-2022-0001' }),
    );
    expect(owed).toMatchObject({ state: 'fulfilled', fulfilledBy: { kind: 'letter', id: 'L-10' } });
  });

  it('about a case is owed no longer once NARA has closed it', () => {
    const promises = [{ about: { kind: 'case', id: 'UD-2022-0001' }, text: 'A report', due: '2022-01-31' }];
    const closed: Intent = { intent: 'CloseCase', case: 'UD-2022-0001', outcome: 'unfounded', effective: '2022-02-10' };
    const answer = letter('L-9', '2021-11-15', { kind: 'response', case: 'UD-2022-0001', promises });
    const promised = (day: string) =>
      owedOn(day, naraCase, answer, closed).filter(({ subject }) => subject.kind === 'promise');
    expect(promised('2022-02-09')).toMatchObject([{ state: 'late', daysLate: 9 }]);
    expect(promised('2022-02-10')).toEqual([]);
  });
});

describe('suspenses and pilots', () => {
  const asked: Intent = {
    intent: 'OpenSuspense',
    suspense: 'S-0001',
    what: 'Two lines on M-00093',
    askedOf: { kind: 'named', name: 'The reviewers' },
    due: '2022-01-12',
    effective: '2022-01-05',
  };
  const pilot: Intent = {
    intent: 'StartPilot',
    pilot: 'PILOT-1',
    title: 'Federation',
    system: 'Wickr',
    notToExceed: '2022-03-21',
    effective: '2021-12-20',
  };

  it('are due on the day that was asked, and on the last day of the pilot', () => {
    expect(oneOwedOn('2022-01-13', 'suspense:S-0001/due', asked)).toMatchObject({
      state: 'late',
      owner: { name: 'The reviewers' },
    });
    expect(oneOwedOn('2022-04-04', 'pilot:PILOT-1/notToExceed', pilot)).toMatchObject({
      due: '2022-03-21',
      daysLate: 14,
    });
  });

  it('tell why they were extended in sentences that end once', () => {
    const moved = { reason: 'The officer was away.', effective: '2022-01-06' };
    const longer: Intent = { intent: 'ExtendSuspense', suspense: 'S-0001', to: '2022-01-20', ...moved };
    const further: Intent = { intent: 'ExtendPilot', pilot: 'PILOT-1', to: '2022-04-30', approver: 'CISO', ...moved };
    const reasons = owedOn('2022-01-13', asked, longer, pilot, further).flatMap((one) => one.reasons);
    expect(reasons.filter((reason) => reason.includes('away'))).toEqual([
      'It was extended on 6 Jan 2022 to 20 Jan 2022: The officer was away.',
      'On 6 Jan 2022 it was extended to 30 Apr 2022, approved by CISO: The officer was away.',
    ]);
  });

  it('are owed no more when they are cancelled', () => {
    const cancelled: Intent = {
      intent: 'CancelSuspense',
      suspense: 'S-0001',
      reason: 'Not needed',
      effective: '2022-01-06',
    };
    expect(owedOn('2022-01-13', asked, cancelled)).toEqual([]);
  });
});

describe('rosters', () => {
  const roster = (facts: object = {}): Intent =>
    ({
      intent: 'OpenRoster',
      kind: 'access',
      system: 'Archive',
      by: 'The CIO',
      effective: '2021-09-20',
      ...facts,
    }) as Intent;
  const certified: Intent = { intent: 'CertifyRoster', roster: 'R-0001', by: 'The CIO', effective: '2022-03-25' };

  it('are certified again every six months, each time counted from the last', () => {
    expect(statesOn('2022-04-04', roster())).toEqual(['2022-03-20 roster:R-0001/certification/2021-09-20 late']);
    expect(statesOn('2022-04-04', roster(), certified)).toEqual([
      '2022-03-20 roster:R-0001/certification/2021-09-20 fulfilledLate',
      '2022-09-25 roster:R-0001/certification/2022-03-25 open',
    ]);
    expect(owedOn('2022-04-04', roster())).toMatchObject([
      { ruleId: 'access.recertify6m', to: 'internal', rolled: '2022-03-21', verification: 'unverified' },
    ]);
  });

  it('of Capstone officials are resubmitted every four years from the end of the window', () => {
    const form = roster({ kind: 'capstone', effective: '2023-02-15', countedFrom: '2023-04-30' });
    expect(owedOn('2023-05-01', form)).toMatchObject([
      { id: 'roster:R-0001/certification/2023-04-30', ruleId: 'capstone.resubmit4y', due: '2027-04-30', to: 'NARA' },
    ]);
  });

  it('that have ended owe no further certification', () => {
    const ended: Intent = { intent: 'EndRoster', roster: 'R-0001', reason: 'Switched off.', effective: '2022-03-31' };
    expect(statesOn('2022-04-04', roster(), certified, ended)).toEqual([
      '2022-03-20 roster:R-0001/certification/2021-09-20 fulfilledLate',
    ]);
  });
});

describe('updates on a plan', () => {
  const reporting = (to: 'OIG' | null, effective: string): Intent => ({
    intent: 'SetPlanReporting',
    plan: 'CAP-0022',
    to,
    effective,
  });
  const given = (effective: string, facts: object = { text: 'On its way.' }): Intent =>
    ({ intent: 'RecordPlanUpdate', plan: 'CAP-0022', effective, ...facts }) as Intent;
  const ofUpdates = (day: string, ...intents: readonly Intent[]) =>
    statesOn(day, ...affair, ...intents).filter((line) => line.includes('/update/'));

  it('are owed 30 days after each fiscal quarter, from the day on which somebody asked for them', () => {
    expect(ofUpdates('2022-04-04', reporting('OIG', '2021-11-02'))).toEqual([
      '2022-01-30 plan:CAP-0022/update/2022Q1 late',
      '2022-04-30 plan:CAP-0022/update/2022Q2 open',
    ]);
    expect(ofUpdates('2022-04-04')).toEqual([]);
    const asked = reporting('OIG', '2021-11-02');
    expect(ofUpdates('2022-04-04', asked, reporting(null, '2022-03-01'))).toEqual([]);
  });

  it('are met by what was told, in a letter or otherwise, each one period', () => {
    const asked = reporting('OIG', '2021-11-02');
    expect(ofUpdates('2022-04-04', asked, given('2022-01-20'), given('2022-04-01', { letter: 'L-1' }))).toEqual([
      '2022-01-30 plan:CAP-0022/update/2022Q1 fulfilled',
      '2022-04-30 plan:CAP-0022/update/2022Q2 fulfilled',
      '2022-07-30 plan:CAP-0022/update/2022Q3 open',
    ]);
    expect(ofUpdates('2022-04-04', asked, given('2022-04-01', { text: 'Done.', quarter: '2022Q2' }))).toEqual([
      '2022-01-30 plan:CAP-0022/update/2022Q1 late',
      '2022-04-30 plan:CAP-0022/update/2022Q2 fulfilled',
      '2022-07-30 plan:CAP-0022/update/2022Q3 open',
    ]);
  });
});

describe('messages that went over a non-official account', () => {
  const evidence = 'E-3fa4b2c19d';
  const imported: Intent = {
    intent: 'ImportEvidence',
    import: 'I-1',
    originals: [
      { sha256: '3fa4b2c19d'.padEnd(64, '0') as Sha256, size: 9, format: 'eml', dated: localDate('2022-03-01') },
    ],
    effective: '2022-03-10',
  };
  const noted: Intent = { intent: 'NoteNonOfficial', evidence, reason: 'A private account.' };
  const copied: Intent = { intent: 'RecordCopy', evidence, how: 'Forwarded.', effective: '2022-03-22' };

  it('are copied within 20 days of the day on which they were sent', () => {
    expect(statesOn('2022-03-21', imported)).toEqual([]);
    expect(statesOn('2022-03-21', imported, noted)).toEqual([`2022-03-21 evidence:${evidence}/copy open`]);
    expect(oneOwedOn('2022-03-22', `evidence:${evidence}/copy`, imported, noted, copied)).toMatchObject({
      ruleId: 'usc2911.copy20',
      state: 'fulfilledLate',
      daysLate: 1,
    });
  });
});
