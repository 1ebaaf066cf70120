import { expect, it } from 'vitest';
import type { ZodObject, ZodType } from 'zod';
import { builtInRules } from '../calendar/testing/built-in-rules.ts';
import { type Intent, intents } from '../domain/domain.ts';
import { said } from './evidence/said.ts';
import { problemRules } from './problems.ts';
import { problemsOn, type Unasked } from './testing/problems-on.ts';

const id = 'UD-2022-0001';
const r1 = 'OIG-21-62-R1';
const sha256 = '3fa4b2c19d'.padEnd(64, '0');
const evidence = 'E-3fa4b2c19d';

const office: Intent = { intent: 'AddOffice', office: 'ENTSD', name: 'Networks', effective: '2021-01-04' };
const person = (name: string): Intent => ({
  intent: 'AddPerson',
  person: name,
  name: name === 'rivera' ? 'A. Rivera' : 'B. Osei',
  effective: '2021-01-04',
});
const left: Intent = { intent: 'RecordDeparture', person: 'rivera', effective: '2021-12-31' };
const oig: Intent = {
  intent: 'RecordRecommendation',
  source: 'OIG',
  report: 'OIG-21-62',
  issuedOn: '2021-09-20',
  number: '1',
  text: 'Keep messages.',
  closureCriteria: ['Show that messages are kept.'],
  printedStatus: 'resolved and open',
};
const gao: Intent = { ...oig, source: 'GAO', report: 'GAO-21-100', printedStatus: 'Open' };
const concurs: Intent = { intent: 'RecordConcurrence', recommendation: r1, answer: 'concurs', effective: '2021-09-20' };
const plan: Intent = {
  intent: 'OpenPlan',
  plan: 'CAP-1',
  title: 'Keep',
  recommendations: [r1],
  effective: '2021-10-01',
};
const milestone = (facts: object = {}): Intent => ({
  intent: 'AddMilestone',
  milestone: 'M-1',
  plan: 'CAP-1',
  description: 'Memo',
  office: 'ENTSD',
  owner: 'rivera',
  originalDue: '2022-06-30',
  effective: '2021-10-01',
  ...facts,
});
const affair = [office, person('rivera'), person('osei'), oig, concurs, plan];
const work = [...affair, milestone()];
const moved = (facts: object = {}): Intent => ({
  intent: 'RescheduleMilestone',
  milestone: 'M-1',
  to: '2022-09-30',
  reason: 'Late.',
  approver: 'Director',
  effective: '2022-03-01',
  ...facts,
});
const completed: Intent = { intent: 'CompleteMilestone', milestone: 'M-1', effective: '2022-03-01' };
const step = (name: string, effective: string, facts: object = {}) =>
  ({ intent: 'RecordStep', recommendation: r1, step: name, effective, ...facts }) as Intent;
const letter = (facts: object): Intent =>
  ({
    intent: 'RegisterLetter',
    letter: 'L-1',
    kind: 'response',
    title: 'Answer',
    effective: '2021-12-15',
    ...facts,
  }) as Intent;
const told = (due: string, facts: object = {}): Intent =>
  letter({ case: id, promises: [{ about: { kind: 'milestone', id: 'M-1' }, text: 'Done by then.', due }], ...facts });
const imported = (facts: object = {}): Intent =>
  ({
    intent: 'ImportEvidence',
    import: 'I-1',
    originals: [{ sha256, size: 10, format: 'eml', dated: '2021-12-01' }],
    effective: '2021-12-15',
    ...facts,
  }) as Intent;
const linked = (subject: object, facts: object = {}): Intent =>
  ({
    intent: 'LinkEvidence',
    evidence,
    subject,
    role: 'provesCompletion',
    effective: '2021-12-15',
    ...facts,
  }) as Intent;
const naraCase = (facts: object = {}): Intent =>
  ({
    intent: 'OpenCase',
    case: id,
    title: 'Messages',
    grounds: ['underHold'],
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
    ...facts,
  }) as Intent;
const opened = [office, person('rivera'), person('osei'), naraCase()];
const withElement = [
  ...opened.slice(0, 3),
  naraCase({ elements: [{ element: 'safeguards', source: 'regulation', text: 'The safeguards.' }] }),
];
const about = { case: id, element: 'safeguards' } as const;
const assessed: Intent = { intent: 'AssessElement', ...about, state: 'met', effective: '2021-12-01' };
const assigned: Intent = { intent: 'AssignElement', ...about, owner: 'rivera', effective: '2021-11-01' };
const acknowledged: Intent = { intent: 'RecordAcknowledgement', case: id, effective: '2022-02-18' };
const cadence: Intent = {
  intent: 'SetCadence',
  case: id,
  cadence: { every: 'fiscalQuarter', daysAfterEnd: 30 },
  effective: '2022-02-18',
};
const closedCase: Intent = { intent: 'CloseCase', case: id, outcome: 'unfounded', effective: '2022-03-01' };
const answered = letter({ case: id });
const hash = 'a'.repeat(64);
const issued = (facts: object = {}): Intent[] => [
  { intent: 'DraftLetter', letter: 'L-2', kind: 'quarterlyStatus', case: id, title: 'Update', effective: '2022-01-10' },
  {
    intent: 'IssueLetter',
    letter: 'L-2',
    document: hash,
    pdf: hash,
    basis: { heads: [], asOf: '2022-01-10' },
    effective: '2022-01-10',
    ...facts,
  } as Intent,
];
const sent: Intent = { intent: 'RecordLetterSent', letter: 'L-2', means: 'e-mail', effective: '2022-01-12' };
const signed = (fit: 'continues' | 'differs'): Intent => ({
  intent: 'RegisterSignedCopy',
  letter: 'L-2',
  copy: fit === 'differs' ? hash : 'b'.repeat(64),
  size: 9,
  fit,
  effective: '2022-01-11',
});
const suspense: Intent = {
  intent: 'OpenSuspense',
  suspense: 'S-0001',
  what: 'An update.',
  askedOf: { kind: 'person', id: 'rivera' },
  due: '2021-12-10',
  effective: '2021-12-01',
};
const asked = [person('rivera'), suspense];
const answeredSuspense: Intent = { intent: 'RecordAnswer', suspense: 'S-0001', effective: '2021-12-09' };
const pilot = (facts: object = {}): Intent =>
  ({
    intent: 'StartPilot',
    pilot: 'PILOT-1',
    title: 'Federation',
    system: 'Wickr',
    notToExceed: '2022-03-21',
    authorisation: 'ATT of 1 Mar 2022',
    effective: '2022-03-07',
    ...facts,
  }) as Intent;
const run = (facts: object): Intent =>
  ({
    intent: 'FinishImport',
    import: 'I-1',
    receipt: sha256,
    found: 3,
    imported: 3,
    alreadyThere: 0,
    failed: 0,
    complete: true,
    effective: '2021-12-15',
    ...facts,
  }) as Intent;

const benefit = (kind: string): Intent => ({
  intent: 'EstimateBenefit',
  recommendation: r1,
  amount: 1_000,
  kind,
  effective: '2021-10-01',
});
const roster = (facts: object = {}): Intent =>
  ({
    intent: 'OpenRoster',
    kind: 'access',
    system: 'Mail archive',
    by: 'The CIO',
    effective: '2022-02-28',
    ...facts,
  }) as Intent;
const certified: Intent = { intent: 'CertifyRoster', roster: 'R-0001', by: 'The CIO', effective: '2022-08-26' };

interface Case {
  readonly on: string;
  readonly given: readonly Intent[];
  readonly unasked?: readonly Unasked[];
  /** Severity and id. */
  readonly found: string;
  readonly words: RegExp;
  /** What is told besides, so that it is not found; where nothing is, it is not found without what is unasked. */
  readonly but: readonly Intent[];
}

/** One for each rule at least. */
const cases: readonly (readonly [string, Case])[] = [
  [
    'milestone.pastDue',
    {
      on: '2022-07-01',
      given: work,
      found: 'error M-1',
      words: /^M-1 is 1 day past due: it was due 30 Jun 2022/,
      but: [moved()],
    },
  ],
  [
    'milestone.dueSoon',
    { on: '2022-06-01', given: work, found: 'warning M-1', words: /due in 29 days, on 30 Jun 2022/, but: [completed] },
  ],
  [
    'milestone.completedWithoutEvidence',
    {
      on: '2022-03-01',
      given: [...work, completed],
      found: 'warning M-1',
      words: /no evidence is linked to it/,
      but: [imported(), linked({ kind: 'milestone', id: 'M-1' })],
    },
  ],
  [
    'milestone.movedWithoutApproval',
    {
      on: '2022-03-01',
      given: [...work, moved({ approver: undefined })],
      found: 'warning M-1',
      words: /from 30 Jun 2022 to 30 Sep 2022 on 1 Mar 2022, and it is not recorded who approved/,
      but: [moved({ to: '2022-10-31', effective: '2022-03-01' })],
    },
  ],
  [
    'milestone.movedWithoutReason',
    {
      on: '2022-03-01',
      given: [...work, moved({ reason: undefined })],
      found: 'warning M-1',
      words: /approved by Director, and it is not recorded why/,
      but: [moved({ to: '2022-10-31' })],
    },
  ],
  [
    'milestone.changeNotTold',
    {
      on: '2022-03-01',
      given: [...work, naraCase(), told('2022-06-30'), moved()],
      found: 'warning M-1',
      words: /NARA was told 30 Jun 2022 in L-1/,
      but: [told('2022-09-30', { letter: 'L-9', effective: '2022-03-01' })],
    },
  ],
  [
    'milestone.beyondPlanDate',
    {
      on: '2022-03-01',
      given: work,
      unasked: [['plan.dueSet', { plan: 'CAP-1', due: '2022-05-31', effective: '2022-01-10' }]],
      found: 'warning M-1',
      words: /30 days after its plan CAP-1 \(31 May 2022\)/,
      but: [moved({ exception: { reason: 'Late.', approver: 'Director' } })],
    },
  ],
  [
    'milestone.movedRepeatedly',
    {
      on: '2022-03-01',
      given: [...work, ...['2022-07-31', '2022-08-31', '2022-09-30'].map((to) => moved({ to }))],
      found: 'info M-1',
      words: /moved 3 times: from 30 Jun 2022 to 30 Sep 2022, 92 days later/,
      but: [completed],
    },
  ],
  [
    'milestone.withoutOwner',
    {
      on: '2022-03-01',
      given: [...affair, milestone({ owner: undefined })],
      found: 'warning M-1',
      words: /has no owner; its office is ENTSD/,
      but: [{ intent: 'AssignMilestone', milestone: 'M-1', owner: 'osei', effective: '2022-01-10' }],
    },
  ],
  [
    'milestone.ownerLeft',
    {
      on: '2022-03-01',
      given: [...work, left],
      found: 'warning M-1',
      words: /belongs to A\. Rivera, who left on 31 Dec 2021/,
      but: [{ intent: 'AssignMilestone', milestone: 'M-1', owner: 'osei', effective: '2022-01-10' }],
    },
  ],
  [
    'milestone.noActivity',
    {
      on: '2022-01-01',
      given: work,
      found: 'info M-1',
      words: /for 92 days, since 1 Oct 2021/,
      but: [{ intent: 'NoteProgress', milestone: 'M-1', text: 'Under way.', effective: '2021-12-01' }],
    },
  ],
  [
    'plan.pastDue',
    {
      on: '2022-03-01',
      given: [
        ...affair,
        milestone({ originalDue: '2022-02-15' }),
        { intent: 'SetPlanDue', plan: 'CAP-1', due: '2022-02-28', effective: '2022-01-10' },
      ],
      found: 'error CAP-1',
      words: /1 day past due: .* 28 Feb 2022 .* 1 of its 1 milestone/,
      but: [completed, { intent: 'ClosePlan', plan: 'CAP-1', effective: '2022-03-01' }],
    },
  ],
  [
    'plan.withoutMilestones',
    {
      on: '2022-03-01',
      given: affair,
      found: 'warning CAP-1',
      words: /opened on 1 Oct 2021 and has no milestone/,
      but: [milestone()],
    },
  ],
  [
    'plan.answersNothing',
    {
      on: '2022-03-01',
      given: [{ intent: 'OpenPlan', plan: 'CAP-2', title: 'Keep', effective: '2021-10-01' } as Intent, oig],
      found: 'info CAP-2',
      words: /answers no recommendation/,
      but: [{ intent: 'AddToPlan', plan: 'CAP-2', recommendations: [r1], effective: '2021-10-02' }],
    },
  ],
  [
    'plan.openThoughAllComplete',
    {
      on: '2022-03-01',
      given: [...work, completed],
      found: 'info CAP-1',
      words: /Its only milestone was completed by 1 Mar 2022/,
      but: [{ intent: 'ClosePlan', plan: 'CAP-1', effective: '2022-03-01' }],
    },
  ],
  [
    'plan.closedWithOpenMilestones',
    {
      on: '2022-03-01',
      given: work,
      unasked: [['plan.closed', { plan: 'CAP-1', effective: '2022-03-01' }]],
      found: 'error CAP-1',
      words: /closed on 1 Mar 2022, but M-1 is not completed/,
      but: [completed],
    },
  ],
  [
    'plan.contactLeft',
    {
      on: '2022-03-01',
      given: [
        ...affair,
        { intent: 'AssignPlan', plan: 'CAP-1', office: 'ENTSD', contact: 'rivera', effective: '2021-10-01' },
        left,
      ],
      found: 'warning CAP-1',
      words: /A\. Rivera, left on 31 Dec 2021/,
      but: [{ intent: 'AssignPlan', plan: 'CAP-1', office: 'ENTSD', contact: 'osei', effective: '2022-01-10' }],
    },
  ],
  [
    'recommendation.responseOverdue',
    {
      on: '2021-12-20',
      given: affair,
      found: `error ${r1}`,
      words: /1 day overdue\. It was due Sun 19 Dec 2021 \(Mon 20 Dec 2021 if it moves/,
      but: [letter({ recommendations: [r1], to: 'OIG' })],
    },
  ],
  [
    'recommendation.responseRuleUnknown',
    {
      on: '2021-12-01',
      given: [
        ...affair,
        { intent: 'SetResponseRule', recommendation: r1, rule: 'oig.response45', effective: '2021-10-01' },
      ],
      found: `warning ${r1}`,
      words: /There is no rule "oig\.response45"/,
      but: [{ intent: 'SetResponseRule', recommendation: r1, rule: 'oig.response30', effective: '2021-10-02' }],
    },
  ],
  [
    'recommendation.gaoStatementOverdue',
    {
      on: '2022-03-21',
      given: [gao],
      found: 'error GAO-21-100-R1',
      words: /2 days overdue\. It was due Sat 19 Mar 2022/,
      but: [letter({ kind: 'statementOfAction', recommendations: ['GAO-21-100-R1'], to: 'GAO' })],
    },
  ],
  [
    'recommendation.undecidedSixMonths',
    {
      on: '2022-03-21',
      given: [{ ...oig, printedStatus: 'open and unresolved' } as Intent],
      found: `error ${r1}`,
      words: /management decision is 1 day overdue\. It was due Sun 20 Mar 2022/,
      but: [step('managementDecision', '2022-03-18')],
    },
  ],
  [
    'recommendation.noFinalActionOneYear',
    {
      on: '2022-09-21',
      given: affair,
      found: `warning ${r1}`,
      words: /final action is 1 day overdue/,
      but: [step('finalAction', '2022-09-01')],
    },
  ],
  [
    'recommendation.closeoutOverdue',
    {
      on: '2022-04-15',
      given: [...affair, step('finalAction', '2022-03-01')],
      found: `error ${r1}`,
      words: /closeout letter to OIG is 15 days overdue/,
      but: [letter({ kind: 'closeout', recommendations: [r1], to: 'OIG', effective: '2022-03-20' })],
    },
  ],
  [
    'recommendation.statusDisagrees',
    {
      on: '2022-03-01',
      given: [
        ...affair,
        { intent: 'RecordReportedStatus', recommendation: r1, printedStatus: 'closed', effective: '2022-02-01' },
      ],
      found: `warning ${r1}`,
      words: /OIG printed "closed" .* on 1 Feb 2022, but by the record it is open and resolved/,
      but: [step('closed', '2022-02-01')],
    },
  ],
  [
    'recommendation.statusWordUnknown',
    {
      on: '2022-03-01',
      given: [{ ...oig, printedStatus: 'pending' } as Intent],
      found: `info ${r1}`,
      words: /"pending", is not among the words/,
      but: [{ intent: 'RecordReportedStatus', recommendation: r1, printedStatus: 'closed', effective: '2022-02-01' }],
    },
  ],
  [
    'recommendation.closureCriterionNotCovered',
    {
      on: '2022-03-01',
      given: work,
      found: `info ${r1}`,
      words: /C1 of OIG's 1 closure criterion to be met\. C1 is: Show that/,
      but: [
        { intent: 'CoverCriterion', recommendation: r1, criterion: 'C1', milestones: ['M-1'], effective: '2021-10-05' },
      ],
    },
  ],
  [
    'recommendation.withoutPlan',
    {
      on: '2021-12-01',
      given: [oig],
      found: `warning ${r1}`,
      words: /No corrective action plan answers OIG-21-62-R1/,
      but: [plan],
    },
  ],
  [
    'recommendation.closedWithoutEvidence',
    {
      on: '2022-03-01',
      given: [...affair, step('closed', '2022-02-01')],
      found: `warning ${r1}`,
      words: /closed by OIG on 1 Feb 2022, but neither/,
      but: [imported(), linked({ kind: 'recommendation', id: r1 })],
    },
  ],
  [
    'recommendation.nonConcurrenceWithoutReason',
    {
      on: '2021-12-01',
      given: [oig, { ...concurs, answer: 'nonConcurs' } as Intent],
      found: `info ${r1}`,
      words: /did not concur .* reason is not recorded/,
      but: [{ ...concurs, answer: 'nonConcurs', words: 'Not ours.', effective: '2021-10-01' } as Intent],
    },
  ],
  [
    'recommendation.officialLeft',
    {
      on: '2022-03-01',
      given: [
        ...affair,
        { intent: 'AssignRecommendation', recommendation: r1, actionOfficial: 'rivera', effective: '2021-10-01' },
        left,
      ],
      found: `warning ${r1}`,
      words: /A\. Rivera, left on 31 Dec 2021/,
      but: [{ intent: 'AssignRecommendation', recommendation: r1, actionOfficial: 'osei', effective: '2022-01-10' }],
    },
  ],
  [
    'case.responseOverdue',
    {
      on: '2021-12-14',
      given: opened,
      found: `error ${id}`,
      words: /letter of 26 Oct 2021 is 19 days overdue\. It was due Thu 25 Nov 2021 \(Fri 26 Nov 2021/,
      but: [letter({ case: id, effective: '2021-12-10' })],
    },
  ],
  [
    'letter.updateDue',
    {
      on: '2022-05-12',
      given: [...opened, answered, acknowledged, cadence],
      found: `error ${id}`,
      words: /FY2022 Q2 \(January to March 2022\) is 12 days overdue/,
      but: [letter({ letter: 'L-3', kind: 'quarterlyStatus', case: id, quarter: '2022Q2', effective: '2022-05-10' })],
    },
  ],
  [
    'case.requestUnanswered',
    {
      on: '2022-04-20',
      given: [
        ...opened,
        answered,
        {
          intent: 'RecordLetterReceived',
          case: id,
          item: 'R-1',
          from: 'NARA',
          summary: 'A full status.',
          asks: ['A status.'],
          due: '2022-04-15',
          effective: '2022-03-31',
        } as Intent,
      ],
      found: `error ${id}`,
      words: /letter of 31 Mar 2022 from NARA \(R-1\) is 5 days overdue/,
      but: [
        letter({ letter: 'L-3', case: id, effective: '2022-04-10' }),
        { intent: 'RecordLetterAnswered', case: id, item: 'R-1', letter: 'L-3', effective: '2022-04-10' },
      ],
    },
  ],
  [
    'case.inspectionStepOverdue',
    {
      on: '2022-03-05',
      given: [
        ...opened,
        answered,
        { intent: 'RecordInspectionStep', case: id, step: 'finalReport', effective: '2022-01-03' },
      ],
      found: `error ${id}`,
      words: /inspection's plan of corrective action is 1 day overdue/,
      but: [{ intent: 'RecordInspectionStep', case: id, step: 'planSubmitted', effective: '2022-03-01' }],
    },
  ],
  [
    'case.acknowledgementMissing',
    {
      on: '2022-02-13',
      given: [...opened, answered],
      found: `info ${id}`,
      words: /went to NARA on 15 Dec 2021, 60 days ago/,
      but: [{ ...acknowledged, effective: '2022-02-10' } as Intent],
    },
  ],
  [
    'case.cadenceMissing',
    {
      on: '2022-03-10',
      given: [...opened, answered, acknowledged],
      found: `info ${id}`,
      words: /acknowledged the response on 18 Feb 2022/,
      but: [cadence],
    },
  ],
  [
    'case.groundsMissing',
    {
      on: '2021-11-01',
      given: [naraCase()],
      unasked: [['case.described', { case: id, title: 'Messages', grounds: [], effective: '2021-10-26' }]],
      found: `warning ${id}`,
      words: /names no ground/,
      but: [],
    },
  ],
  [
    'case.elementEmpty',
    {
      on: '2021-12-16',
      given: [...withElement, answered],
      found: `warning ${id}`,
      words: /of the 1 thing that the report to NARA must hold, 1 is missing: “The safeguards”/,
      but: [assessed],
    },
  ],
  [
    'case.elementWithoutEvidence',
    {
      on: '2021-12-16',
      given: [...withElement, assessed],
      found: `warning ${id}`,
      words: /“The safeguards” is said to be met, and no evidence/,
      but: [imported(), linked({ kind: 'case', id }, { role: 'supports', element: 'safeguards' })],
    },
  ],
  [
    'case.elementWithoutOwner',
    {
      on: '2021-12-16',
      given: withElement,
      found: `info ${id}`,
      words: /“The safeguards” is not met, and nobody is assigned/,
      but: [assigned],
    },
  ],
  [
    'case.elementOwnerLeft',
    {
      on: '2022-01-05',
      given: [...withElement, assigned, left],
      found: `warning ${id}`,
      words: /“The safeguards” belongs to A\. Rivera, who left on 31 Dec 2021/,
      but: [{ ...assigned, owner: 'osei', effective: '2022-01-02' } as Intent],
    },
  ],
  [
    'case.closedWithOpenWork',
    {
      on: '2022-03-01',
      given: [
        ...opened,
        { intent: 'OpenPlan', plan: 'CAP-2', title: 'Keep', cases: [id], effective: '2021-11-01' } as Intent,
        closedCase,
      ],
      found: `warning ${id}`,
      words: /closed on 1 Mar 2022, but CAP-2 is still open/,
      but: [{ intent: 'ClosePlan', plan: 'CAP-2', effective: '2022-03-01' }],
    },
  ],
  [
    'case.noActivity',
    {
      on: '2022-04-01',
      given: [...opened, answered],
      found: `info ${id}`,
      words: /for 107 days, since 15 Dec 2021/,
      but: [acknowledged],
    },
  ],
  [
    'letter.issuedNotSent',
    {
      on: '2022-01-17',
      given: [...opened, ...issued()],
      found: 'warning L-2',
      words: /issued on 10 Jan 2022, 7 days ago/,
      but: [sent],
    },
  ],
  [
    'letter.sentWithoutOriginal',
    {
      on: '2022-01-17',
      given: [...opened, answered],
      found: 'warning L-1',
      words: /sent on 15 Dec 2021, but neither/,
      but: [imported(), linked({ kind: 'letter', id: 'L-1' }, { role: 'supports' })],
    },
  ],
  [
    'letter.tellsOlderDate',
    {
      on: '2022-03-01',
      given: [
        ...work,
        naraCase(),
        ...issued({ promises: [{ about: { kind: 'milestone', id: 'M-1' }, text: 'Done.', due: '2022-06-30' }] }),
        moved(),
      ],
      found: 'error L-2',
      words: /tells NARA 30 Jun 2022 for M-1; the record now has 30 Sep 2022/,
      but: [sent],
    },
  ],
  [
    'letter.signedCopyDiffers',
    {
      on: '2022-01-17',
      given: [...opened, ...issued(), signed('differs')],
      found: 'error L-2',
      words: /registered as signed on 11 Jan 2022 does not begin with the bytes of the issued PDF/,
      but: [signed('continues')],
    },
  ],
  [
    'letter.notAcknowledged',
    {
      on: '2022-03-13',
      given: [...opened, ...issued(), sent],
      found: 'info L-2',
      words: /sent to NARA on 12 Jan 2022, 60 days ago, and no acknowledgement/,
      but: [{ intent: 'RecordLetterAcknowledged', letter: 'L-2', by: 'NARA', effective: '2022-02-18' }],
    },
  ],
  [
    'letter.saysOtherwise',
    {
      on: '2022-03-01',
      given: [
        ...work,
        naraCase(),
        ...issued({
          told: [
            { source: 'M-1.due', text: 'June 30, 2022' },
            { source: `${id}.letterDate|short`, text: '26\u00a0Oct 2021' },
            { source: 'figure.pastDue', text: '3' },
          ],
        }),
        sent,
        moved(),
      ],
      found: 'warning L-2',
      words:
        /^L-2 of 12 Jan 2022 said “June 30, 2022” for the date of M-1; the docket now has 30 Sep 2022, since 1 Mar 2022\.$/,
      but: [letter({ case: id, letter: 'L-9', effective: '2022-03-01' })],
    },
  ],
  [
    'promise.slipped',
    {
      on: '2022-02-05',
      given: [...work, naraCase(), told('2022-01-31')],
      found: 'error P-0001',
      words:
        /NARA was told 31 Jan 2022 for M-1 in L-1 of 15 Dec 2021; that was 5 days ago\. .* the record has 30 Jun 2022/,
      but: [told('2022-06-30', { letter: 'L-9', effective: '2022-02-01' })],
    },
  ],
  [
    'promise.dueSoon',
    {
      on: '2022-01-10',
      given: [...work, naraCase(), told('2022-01-31')],
      found: 'warning P-0001',
      words: /due in 21 days, on 31 Jan 2022: Done by then\./,
      but: [{ ...completed, effective: '2022-01-05' } as Intent],
    },
  ],
  [
    'promise.contradicted',
    {
      on: '2022-01-10',
      given: [...work, naraCase(), told('2022-01-31')],
      found: 'error P-0001',
      words: /told NARA 31 Jan 2022 for M-1, but on that day the record had 30 Jun 2022/,
      but: [told('2022-06-30', { letter: 'L-9', effective: '2022-01-05' })],
    },
  ],
  [
    'suspense.overdue',
    {
      on: '2021-12-15',
      given: asked,
      found: 'warning S-0001',
      words:
        /5 days overdue: A\. Rivera was to answer by 10 Dec 2021 \(An update\)\. It was last asked for on 1 Dec 2021/,
      but: [answeredSuspense],
    },
  ],
  [
    'suspense.noFollowUp',
    {
      on: '2021-12-20',
      given: asked,
      found: 'warning S-0001',
      words: /Nobody has asked again since 1 Dec 2021/,
      but: [{ intent: 'RecordFollowUp', suspense: 'S-0001', how: 'By telephone', effective: '2021-12-18' }],
    },
  ],
  [
    'suspense.askedOfDeparted',
    {
      on: '2022-01-03',
      given: [...asked, left],
      found: 'warning S-0001',
      words: /asked of A\. Rivera, who left on 31 Dec 2021\. It was due 10 Dec 2021/,
      but: [answeredSuspense],
    },
  ],
  [
    'pilot.beyondNotToExceed',
    {
      on: '2022-04-04',
      given: [pilot()],
      found: 'error PILOT-1',
      words: /until 21 Mar 2022, 14 days ago, and is neither ended nor extended/,
      but: [
        {
          intent: 'ExtendPilot',
          pilot: 'PILOT-1',
          to: '2022-04-30',
          reason: 'Review.',
          approver: 'CIO',
          effective: '2022-03-20',
        },
      ],
    },
  ],
  [
    'pilot.withoutAuthorisation',
    {
      on: '2022-03-08',
      given: [pilot({ authorisation: undefined })],
      found: 'error PILOT-1',
      words: /began on 7 Mar 2022, and no authorization/,
      but: [{ intent: 'RecordAuthorisation', pilot: 'PILOT-1', authorisation: 'ATT', effective: '2022-03-08' }],
    },
  ],
  [
    'pilot.endsSoon',
    {
      on: '2022-03-15',
      given: [pilot()],
      found: 'warning PILOT-1',
      words: /must end in 6 days, on 21 Mar 2022/,
      but: [{ intent: 'EndPilot', pilot: 'PILOT-1', result: 'It works.', effective: '2022-03-14' }],
    },
  ],
  [
    'evidence.undatedAsProof',
    {
      on: '2022-03-01',
      given: [
        ...work,
        imported({ originals: [{ sha256, size: 10, format: 'document' }] }),
        linked({ kind: 'milestone', id: 'M-1' }),
      ],
      found: `info ${evidence}`,
      words: /proof for M-1, but bears no date of its own; 15 Dec 2021/,
      but: [
        {
          intent: 'UnlinkEvidence',
          evidence,
          subject: { kind: 'milestone', id: 'M-1' },
          role: 'provesCompletion',
          effective: '2021-12-16',
        } as Intent,
      ],
    },
  ],
  [
    'recommendation.stepsOutOfOrder',
    {
      on: '2022-03-01',
      given: [...affair, step('finalAction', '2021-11-01'), step('managementDecision', '2021-12-01')],
      found: `info ${r1}`,
      words: /The management decision on OIG-21-62-R1 is of 1 Dec 2021, after its final action of 1 Nov 2021/,
      but: [
        { intent: 'WithdrawStep', recommendation: r1, step: 'managementDecision', reason: 'r' },
        step('managementDecision', '2021-10-29'),
      ],
    },
  ],
  [
    'recommendation.benefitKindUnknown',
    {
      on: '2022-03-01',
      given: [...affair, benefit('aSaving')],
      found: `info ${r1}`,
      words: /"aSaving", which is not among the kinds/,
      but: [benefit(builtInRules.vocabularies.monetaryBenefitKinds[0]?.id ?? '')],
    },
  ],
  [
    'case.groundUnknown',
    {
      on: '2021-11-01',
      given: [...opened.slice(0, 3), naraCase({ grounds: ['underHold', 'byFire'] })],
      found: `warning ${id}`,
      words: /names "byFire" as what makes the disposition unauthorized, which is not among/,
      but: [{ intent: 'DescribeCase', case: id, title: 'Messages', grounds: ['underHold'], effective: '2021-10-27' }],
    },
  ],
  [
    'case.elementAlwaysApplies',
    {
      on: '2021-12-02',
      given: [...withElement, { ...assessed, state: 'notApplicable', reason: 'None.' }],
      found: `error ${id}`,
      words: /says that “The safeguards” does not apply; the regulation asks for it/,
      but: [assessed],
    },
  ],
  [
    'evidence.copyOverdue',
    {
      on: '2021-12-22',
      given: [imported(), { intent: 'NoteNonOfficial', evidence, reason: 'Sent over WhatsApp.' }],
      found: `error ${evidence}`,
      words: /the copy to an official account is 1 day overdue\. It was due Tue 21 Dec 2021, and none is recorded/,
      but: [{ intent: 'RecordCopy', evidence, how: 'Forwarded.', effective: '2021-12-20' }],
    },
  ],
  [
    'plan.updateOverdue',
    {
      on: '2022-05-03',
      given: [...affair, { intent: 'SetPlanReporting', plan: 'CAP-1', to: 'OIG', effective: '2021-11-01' }],
      found: 'warning CAP-1',
      words: /FY2022 Q1.* to OIG is 93 days overdue.* 1 more is late as well/,
      but: [
        { intent: 'RecordPlanUpdate', plan: 'CAP-1', text: 'All is well.', quarter: '2022Q2', effective: '2022-04-20' },
        { intent: 'RecordPlanUpdate', plan: 'CAP-1', text: 'All was well.', effective: '2022-01-20' },
      ],
    },
  ],
  [
    'roster.certificationOverdue',
    {
      on: '2022-08-29',
      given: [roster()],
      found: 'warning R-0001',
      words: /the certification of access to Mail archive is 1 day overdue/,
      but: [certified],
    },
  ],
  [
    'roster.certificationOverdue',
    {
      on: '2027-05-01',
      given: [roster({ kind: 'capstone', effective: '2023-03-15', countedFrom: '2023-04-30' })],
      found: 'error R-0001',
      words: /form NA-1005 of Mail archive is 1 day overdue\. It was due Fri 30 Apr 2027/,
      but: [{ intent: 'EndRoster', roster: 'R-0001', reason: 'Another form.', effective: '2025-01-06' }],
    },
  ],
  [
    'roster.certificationDueSoon',
    {
      on: '2022-08-01',
      given: [roster()],
      found: 'info R-0001',
      words: /must be certified again in 27 days, on 28 Aug 2022/,
      but: [{ ...certified, effective: '2022-07-29' }],
    },
  ],
  [
    'roster.ownerLeft',
    {
      on: '2022-03-01',
      given: [
        person('rivera'),
        person('osei'),
        roster({ owner: { kind: 'person', id: 'rivera' }, effective: '2021-12-01' }),
        left,
      ],
      found: 'warning R-0001',
      words: /belongs to A\. Rivera, who left on 31 Dec 2021/,
      but: [
        { intent: 'AssignRoster', roster: 'R-0001', owner: { kind: 'person', id: 'osei' }, effective: '2022-02-01' },
      ],
    },
  ],
  [
    'import.incomplete',
    {
      on: '2022-03-01',
      given: [run({ imported: 2, failed: 1 })],
      found: 'warning I-1',
      words: /1 of the 3 messages that import I-1 found/,
      but: [run({})],
    },
  ],
  [
    'import.unlinked',
    {
      on: '2022-03-01',
      given: [...work, imported(), run({ found: 1, imported: 1 })],
      found: 'info I-1',
      words: /1 of 1 message that import I-1 brought is linked to no record/,
      but: [linked({ kind: 'milestone', id: 'M-1' })],
    },
  ],
  [
    'rule.unverified',
    {
      on: '2021-12-01',
      given: affair,
      found: 'info a50.implementation1y',
      words: /1 date that is owed rests on a50\.implementation1y/,
      but: [step('finalAction', '2021-11-01')],
    },
  ],
];

it.each(cases)('%s', (code, { on, given, unasked = [], found, words, but }) => {
  const ofRule = (more: readonly Intent[], besides: readonly Unasked[]) =>
    problemsOn(on, [...given, ...more], besides).filter((problem) => problem.code === code);
  expect(ofRule([], unasked).map(({ severity, subject }) => `${severity} ${subject.id}`)).toEqual([found]);
  expect(ofRule([], unasked)[0]?.message).toMatch(words);
  expect(ofRule(but, but.length > 0 ? unasked : [])).toEqual([]);
});

it.each(cases)('%s offers a fix that the record understands', (code, { on, given, unasked }) => {
  const fix = problemsOn(on, given, unasked).find((problem) => problem.code === code)?.fix;
  for (const [name, value] of Object.entries(fix?.arguments ?? {})) {
    const { asks } = intents[fix?.command ?? 'SilenceProblem'];
    const member = (asks as ZodObject).shape[name] as ZodType | undefined;
    expect(member?.safeParse(value)).toMatchObject({ success: true });
  }
});

it('names the version of an unverified rule by which something is owed, not the newest of its id', () => {
  const old = { ...gao, issuedOn: '2018-05-01' } as Intent;
  const [found] = problemsOn('2018-06-01', [old]).filter(({ code }) => code === 'rule.unverified');
  expect(found).toMatchObject({
    subject: { kind: 'rule', id: 'gao.statement180' },
    citation: '31 U.S.C. 720(b)(1) as it stood until 2019',
  });
  expect(problemsOn('2021-10-01', [gao]).filter(({ code }) => code === 'rule.unverified')).toEqual([]);
});

it('tests every rule that reads the state alone', () => {
  const tested = new Set([...cases.map(([code]) => code), ...said.rules.map(({ code }) => code)]);
  expect(problemRules.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([]);
  expect(problemRules.length).toBeGreaterThanOrEqual(30);
});
