import { describe, expect, it } from 'vitest';
import { builtInRules } from '../calendar/testing/built-in-rules.ts';
import type { Intent } from '../domain/domain.ts';
import { emptyState } from '../domain/state.ts';
import { localDate } from '../kernel/local-date.ts';
import { partSilenced } from './part-silenced.ts';
import { findProblems } from './problems.ts';
import { problemsOn as foundOn, stateOn } from './testing/problems-on.ts';

const affair: readonly Intent[] = [
  { intent: 'AddOffice', office: 'ENTSD', name: 'Networks', effective: '2021-09-20' },
  { intent: 'AddPerson', person: 'renwick', name: 'Tobiah Renwick-Sand', office: 'ENTSD', effective: '2021-09-20' },
  { intent: 'AddPerson', person: 'caraballo', name: 'Inés Caraballo-Núñez', office: 'ENTSD', effective: '2022-01-10' },
  {
    intent: 'RecordRecommendation',
    source: 'OIG',
    report: 'OIG-21-62',
    issuedOn: '2021-09-20',
    number: '5',
    text: 'Stop using WhatsApp, or show that its use meets records law.',
    printedStatus: 'resolved and open',
  },
  { intent: 'RecordConcurrence', recommendation: 'OIG-21-62-R5', answer: 'concurs', effective: '2021-09-20' },
  {
    intent: 'OpenCase',
    grounds: ['retentionNotEnded'],
    case: 'UD-2022-0001',
    title: 'Messages',
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
  },
  {
    intent: 'OpenPlan',
    plan: 'CAP-0022',
    title: 'Keep messages',
    recommendations: ['OIG-21-62-R5'],
    cases: ['UD-2022-0001'],
    effective: '2021-10-29',
  },
  ...(['M-00093', 'M-00094', 'M-00095'] as const).map(
    (milestone): Intent => ({
      intent: 'AddMilestone',
      milestone,
      plan: 'CAP-0022',
      description: 'To be done',
      office: 'ENTSD',
      owner: 'renwick',
      originalDue: milestone === 'M-00095' ? '2022-09-30' : '2021-11-30',
      effective: '2021-10-29',
    }),
  ),
  {
    intent: 'RegisterLetter',
    letter: 'L-1',
    kind: 'response',
    case: 'UD-2022-0001',
    title: 'Answer',
    effective: '2021-12-15',
  },
  { intent: 'RecordDeparture', person: 'renwick', effective: '2021-12-31' },
  { intent: 'AssignMilestone', milestone: 'M-00093', owner: 'caraballo', effective: '2022-01-10' },
  { intent: 'RecordAcknowledgement', case: 'UD-2022-0001', effective: '2022-02-18' },
  {
    intent: 'SetCadence',
    case: 'UD-2022-0001',
    cadence: { every: 'fiscalQuarter', daysAfterEnd: 30 },
    effective: '2022-02-18',
  },
];

const sentUpdate = (effective: string, quarter: string): Intent => ({
  intent: 'RegisterLetter',
  letter: `L-${quarter}`,
  kind: 'quarterlyStatus',
  case: 'UD-2022-0001',
  quarter,
  title: 'Update',
  effective,
});

const problemsOn = (day: string, ...more: readonly Intent[]) => foundOn(day, [...affair, ...more]);
const codesOn = (day: string, ...more: readonly Intent[]) =>
  problemsOn(day, ...more).map(({ severity, code, subject }) => `${severity} ${code} ${subject.id}`);
const problemOn = (day: string, code: string, id: string, ...more: readonly Intent[]) =>
  problemsOn(day, ...more).find((problem) => problem.code === code && problem.subject.id === id);
const messageOn = (day: string, code: string, ...more: readonly Intent[]) =>
  problemsOn(day, ...more).find((problem) => problem.code === code)?.message;

describe('the affair, day by day', () => {
  const unverified = 'info rule.unverified a50.implementation1y';
  const soon = ['warning milestone.dueSoon M-00093', 'warning milestone.dueSoon M-00094'];
  const late = ['error milestone.pastDue M-00093', 'error milestone.pastDue M-00094'];
  const orphaned = ['warning milestone.ownerLeft M-00094', 'warning milestone.ownerLeft M-00095'];
  const unanswered = 'error recommendation.responseOverdue OIG-21-62-R5';
  const noOriginal = 'warning letter.sentWithoutOriginal L-1';
  const quiet = 'info milestone.noActivity M-00095';
  it.each<[string, string[]]>([
    ['2021-10-30', [unverified]],
    ['2021-10-31', [...soon, unverified]],
    ['2021-11-25', [...soon, unverified]],
    ['2021-12-01', ['error case.responseOverdue UD-2022-0001', ...late, unverified]],
    [
      '2022-02-16',
      [
        ...late,
        unanswered,
        noOriginal,
        ...orphaned,
        'info case.acknowledgementMissing UD-2022-0001',
        quiet,
        unverified,
      ],
    ],
    [
      '2022-04-09',
      [...late, unanswered, 'warning letter.updateDue UD-2022-0001', noOriginal, ...orphaned, quiet, unverified],
    ],
    [
      '2022-09-01',
      [
        ...[...late, unanswered, 'error letter.updateDue UD-2022-0001', 'warning milestone.dueSoon M-00095'],
        ...[noOriginal, ...orphaned, quiet, unverified],
      ],
    ],
  ])('on %s, the gravest first, of one severity the latest', (day, expected) => {
    expect(codesOn(day)).toEqual(expected);
  });

  it('finds nothing in an empty record', () => {
    expect(findProblems({ state: emptyState, rules: builtInRules, today: localDate('2022-02-16') })).toEqual([]);
  });
});

describe('milestone.pastDue', () => {
  it('says how late, and who owns it', () => {
    expect(messageOn('2022-03-27', 'milestone.pastDue')).toBe(
      'M-00093 is 117 days past due: it was due 30 Nov 2021 and is not completed. Its owner is Inés Caraballo-Núñez of ENTSD.',
    );
  });

  it('says that the owner has left', () => {
    expect(problemsOn('2022-02-16')[1]?.message).toBe(
      'M-00094 is 78 days past due: it was due 30 Nov 2021 and is not completed. ' +
        'Its owner, Tobiah Renwick-Sand of ENTSD, left on 31 Dec 2021 and no successor is recorded.',
    );
  });

  it('says that there is no owner', () => {
    const message = messageOn('2022-02-16', 'milestone.pastDue', {
      intent: 'AssignMilestone',
      milestone: 'M-00093',
      owner: null,
      effective: '2022-02-01',
    });
    expect(message).toMatch(/It has no owner; its office is ENTSD\.$/);
  });

  it('counts from the current date and keeps the original in sight', () => {
    const moved: Intent = {
      intent: 'RescheduleMilestone',
      milestone: 'M-00093',
      to: '2022-01-31',
      reason: 'No archiving product yet.',
      approver: 'Director',
      effective: '2021-12-15',
    };
    expect(codesOn('2022-01-31', moved)).toContain('warning milestone.dueSoon M-00093');
    expect(problemOn('2022-02-01', 'milestone.pastDue', 'M-00093', moved)?.message).toMatch(
      /^M-00093 is 1 day past due: it was due 31 Jan 2022 \(originally 30 Nov 2021, moved 1 time\) and is not completed\./,
    );
  });

  it('ends with the completion', () => {
    const completed: Intent = { intent: 'CompleteMilestone', milestone: 'M-00093', effective: '2022-02-16' };
    expect(codesOn('2022-02-16', completed)).not.toContain('error milestone.pastDue M-00093');
  });
});

describe('milestone.dueSoon', () => {
  it('says when', () => {
    expect(messageOn('2022-09-01', 'milestone.dueSoon')).toMatch(
      /^M-00095 is due in 29 days, on 30 Sep 2022, and is not completed\./,
    );
    expect(messageOn('2022-09-30', 'milestone.dueSoon')).toMatch(/^M-00095 is due today, 30 Sep 2022, and is not/);
  });
});

describe('milestone.completedWithoutEvidence', () => {
  const sha256 = '3fa4b2c19d'.padEnd(64, '0');
  const completed: Intent = { intent: 'CompleteMilestone', milestone: 'M-00093', effective: '2022-02-16' };
  const linked = (role: 'supports' | 'provesCompletion'): Intent[] => [
    {
      intent: 'ImportEvidence',
      import: 'I-1',
      originals: [{ sha256, size: 10, format: 'eml' }],
      effective: '2022-02-16',
    },
    {
      intent: 'LinkEvidence',
      evidence: 'E-3fa4b2c19d',
      subject: { kind: 'milestone', id: 'M-00093' },
      role,
      effective: '2022-02-16',
    },
  ];

  it('finds a completion that nothing proves', () => {
    expect(
      problemOn('2022-02-16', 'milestone.completedWithoutEvidence', 'M-00093', completed, ...linked('supports')),
    ).toMatchObject({
      severity: 'warning',
      code: 'milestone.completedWithoutEvidence',
      message: 'M-00093 was completed on 16 Feb 2022, but no evidence is linked to it that proves its completion.',
      citation: expect.stringContaining('DHS Directive 077-01'),
    });
  });

  it('is satisfied by evidence that proves it', () => {
    expect(codesOn('2022-02-16', completed, ...linked('provesCompletion'))).not.toContain(
      'warning milestone.completedWithoutEvidence M-00093',
    );
  });
});

it('names both days and cites where the law does not say whether a day off moves the date', () => {
  expect(problemsOn('2021-12-14')[0]).toMatchObject({
    message:
      "UD-2022-0001: the response to NARA's letter of 26 Oct 2021 is 19 days overdue. It was due Thu 25 Nov 2021 " +
      '(Fri 26 Nov 2021 if it moves to a business day), and no response is recorded as sent.',
    citation: '36 CFR 1230.16(b)',
    daysLate: 19,
  });
});

it('says so where nobody has verified the rule behind a date', () => {
  expect(problemOn('2022-10-01', 'recommendation.noFinalActionOneYear', 'OIG-21-62-R5')?.citation).toMatch(
    /^Pub\. L\. 103-355 .* \(unverified: check before relying on it\)$/,
  );
});

it("counts by the docket's own checks", () => {
  const checks = builtInRules.checks.map((check) =>
    check.id === 'milestone.dueSoon' ? { ...check, days: 10 } : check,
  );
  const state = stateOn('2021-11-19', affair);
  const today = localDate('2021-11-19');
  const found = (rules: typeof builtInRules) =>
    findProblems({ state, rules, today }).filter(({ code }) => code === 'milestone.dueSoon').length;
  expect([found(builtInRules), found({ ...builtInRules, checks })]).toEqual([2, 0]);
});

it('parts what is silenced from what is not', () => {
  const silence: Intent = {
    intent: 'SilenceProblem',
    code: 'milestone.pastDue',
    subject: { kind: 'milestone', id: 'M-00094' },
    reason: 'SOC sends the counts by hand.',
    effective: '2022-02-01',
  };
  const parts = (day: string, ...more: readonly Intent[]) => {
    const intents = [...affair, ...more];
    return partSilenced(foundOn(day, intents), stateOn(day, intents));
  };
  expect(parts('2022-01-31', silence).silenced).toEqual([]);
  const { voiced, silenced } = parts('2022-02-16', silence);
  expect(silenced).toMatchObject([
    { code: 'milestone.pastDue', silence: { on: '2022-02-01', reason: 'SOC sends the counts by hand.' } },
  ]);
  expect(voiced.length).toBe(foundOn('2022-02-16', affair).length - 1);
});

describe('letter.updateDue', () => {
  const overdue = (quarter: string, days: number, due: string) =>
    `UD-2022-0001: the status update for ${quarter} is ${days} days overdue: it was due ${due}, and no letter that covers it is recorded as sent.`;
  it.each<[string, string, Intent[]]>([
    [
      '2022-04-12',
      'UD-2022-0001: the status update for FY2022 Q2 (January to March 2022) is due in 18 days, on 30 Apr 2022.',
      [],
    ],
    ['2022-05-12', overdue('FY2022 Q2 (January to March 2022)', 12, '30 Apr 2022'), []],
    ['2022-08-01', `${overdue('FY2022 Q2 (January to March 2022)', 93, '30 Apr 2022')} 1 more update is overdue.`, []],
    ['2022-08-01', overdue('FY2022 Q3 (April to June 2022)', 2, '30 Jul 2022'), [sentUpdate('2022-04-29', '2022Q2')]],
    [
      '2022-08-01',
      overdue('FY2022 Q2 (January to March 2022)', 93, '30 Apr 2022'),
      [sentUpdate('2022-07-29', '2022Q3')],
    ],
  ])('on %s: %s', (day, message, letters) => {
    expect(messageOn(day, 'letter.updateDue', ...letters)).toBe(message);
  });

  it('is silent while a letter covers what is owed', () => {
    expect(messageOn('2022-05-12', 'letter.updateDue', sentUpdate('2022-05-10', '2022Q2'))).toBeUndefined();
  });

  it('names the days of the period where the cadence counts months', () => {
    const byMonths: Intent = {
      intent: 'SetCadence',
      case: 'UD-2022-0001',
      cadence: { every: 'months', months: 3, from: '2022-02-18' },
      effective: '2022-02-18',
    };
    expect(messageOn('2022-05-18', 'letter.updateDue', byMonths)).toBe(
      'UD-2022-0001: the status update for 18 Feb 2022 to 17 May 2022 is due today, 18 May 2022.',
    );
  });
});
