import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { Table } from '../kernel/table.ts';
import { decideAll, type Intent, type IntentName, intents } from './domain.ts';
import { type DomainEvent, domainEvents, evolve } from './evolve.ts';
import type { EventSpec } from './fact.ts';
import { emptyState, type State } from './state.ts';
import { redoIntents, type Step, undoIntents } from './undo.ts';
import { stepInWords } from './undo-words.ts';

const ports = { today: localDate('2022-04-04'), newId: () => 'x1' };
const recommendation = 'OIG-21-62-R5';
const sha256 = sha256Schema.parse('ab'.repeat(32));
const evidence = `E-${sha256.slice(0, 10)}`;

const affair: readonly Intent[] = [
  { intent: 'AddOffice', office: 'EIOD', name: 'Infrastructure', effective: '2021-09-20' },
  { intent: 'AddPerson', person: 'sme', name: 'A specialist', office: 'EIOD', effective: '2021-09-20' },
  { intent: 'AddPerson', person: 'lead', name: 'A lead', effective: '2021-09-20' },
  { intent: 'GiveRole', person: 'lead', role: 'CRO', effective: '2021-09-20' },
  {
    intent: 'RecordRecommendation',
    source: 'OIG',
    report: 'OIG-21-62',
    issuedOn: '2021-09-20',
    number: '5',
    text: 'End the use of WhatsApp.',
    closureCriteria: 'The results of the pilot.',
    printedStatus: 'resolved and open',
  },
  {
    intent: 'OpenCase',
    case: 'UD-2022-0001',
    title: 'Wickr',
    grounds: ['retentionNotEnded'],
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
    elements: [{ element: 'safeguards', text: 'Safeguards', source: 'regulation' }],
  },
  {
    intent: 'RecordLetterReceived',
    case: 'UD-2022-0001',
    from: 'NARA',
    summary: 'A full status.',
    effective: '2021-11-01',
  },
  {
    intent: 'RegisterLetter',
    letter: 'L-0',
    kind: 'response',
    case: 'UD-2022-0001',
    title: 'Answer',
    effective: '2021-12-15',
  },
  { intent: 'OpenPlan', plan: 'CAP-0022', title: 'Retain', recommendations: [recommendation], effective: '2021-10-29' },
  {
    intent: 'AddMilestone',
    milestone: 'M-1',
    plan: 'CAP-0022',
    description: 'Archiving',
    owner: 'sme',
    originalDue: '2021-11-30',
    effective: '2021-10-29',
  },
  {
    intent: 'OpenSuspense',
    what: 'An update.',
    askedOf: { kind: 'person', id: 'sme' },
    due: '2022-02-04',
    effective: '2021-10-29',
  },
  {
    intent: 'StartPilot',
    pilot: 'PILOT-1',
    title: 'Federation',
    system: 'Wickr',
    notToExceed: '2022-01-10',
    effective: '2021-10-29',
  },
  {
    intent: 'ImportEvidence',
    import: 'I-1',
    originals: [{ sha256, size: 12, format: 'eml' }],
    links: [{ subject: { kind: 'milestone', id: 'M-1' }, role: 'supports' }],
  },
  { intent: 'OpenPlan', plan: 'CAP-0024', title: 'Without milestones', effective: '2021-10-29' },
  ...['L-7', 'L-8'].map((letter): Intent => {
    const drafted = { kind: 'closeout', case: 'UD-2022-0001', title: 'Done', effective: '2021-10-29' } as const;
    return { intent: 'DraftLetter', letter, ...drafted };
  }),
  {
    intent: 'IssueLetter',
    letter: 'L-8',
    document: sha256,
    pdf: sha256,
    basis: { heads: [], asOf: '2021-10-29' },
    effective: '2021-10-29',
  },
];

const date = fc.constantFrom('2021-11-01', '2021-12-15', '2022-01-31', '2022-02-16', '2022-03-31', '2022-04-04');
const person = fc.constantFrom('sme', 'lead');
const milestone = fc.constantFrom('M-1', 'M-2');
const plan = fc.constantFrom('CAP-0022', 'CAP-0024');
const words = fc.constantFrom('A reason.', 'Another reason.');
const criterion = fc.constantFrom('C1', 'C2');
const stepOf = fc.constantFrom('resolved', 'closed');
const what = fc.constantFrom('priority', 'concurrence', 'benefit', 'assignment', 'lineage', 'responseRule');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const subject = fc.constantFrom(
  { kind: 'milestone', id: 'M-1' },
  { kind: 'milestone', id: 'M-2' },
  { kind: 'case', id: 'UD-2022-0001' },
  { kind: 'office', id: 'RIM' },
  { kind: 'letter', id: 'L-1' },
  { kind: 'person', id: 'new' },
  { kind: 'suspense', id: 'S-0001' },
  { kind: 'pilot', id: 'PILOT-2' },
  { kind: 'roster', id: 'R-0001' },
);
const personRole = fc.constant('CRO');
const element = fc.constantFrom('description', 'safeguards', '6');
const item = fc.constantFrom('R-1', 'R-2');
const inspectionStep = fc.constantFrom('notice', 'start', 'finalReport');
const suspense = fc.constantFrom('S-0001', 'S-0002');
const pilot = fc.constantFrom('PILOT-1', 'PILOT-2');
const roster = fc.constantFrom('R-0001', 'R-0002');
const problemCode = fc.constantFrom('milestone.pastDue', 'case.responseOverdue');
const party = fc.constantFrom(
  { kind: 'person', id: 'sme' },
  { kind: 'office', id: 'EIOD' },
  { kind: 'named', name: 'A' },
);
const role = fc.constantFrom('supports', 'provesCompletion');
const cadence = fc.constantFrom(null, { every: 'fiscalQuarter', daysAfterEnd: 30 });

const lost = fc.constant([{ device: 'ab'.repeat(8), seq: 7, hash: sha256 }]);

/** What an officer may ask of each intent; sensible or not, for the record refuses what is not. */
const asked: Readonly<Record<IntentName, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  SetMailDomains: { domains: fc.constantFrom([], ['cbp.example'], ['cbp.example', 'dhs.example']) },
  RestoreDocket: { backup: fc.constant({ madeAt: '2022-04-01T09:00:00.000Z', heads: [] }), lost },
  AcknowledgeLoss: { lost, reason: words },
  AddOffice: { office: fc.constant('RIM'), name: words },
  RenameOffice: { office: fc.constantFrom('EIOD', 'RIM'), name: words },
  WithdrawRename: { office: fc.constantFrom('EIOD', 'RIM'), reason: words },
  CloseOffice: { office: fc.constantFrom('EIOD', 'RIM'), note: optional(words) },
  ReopenOffice: { office: fc.constantFrom('EIOD', 'RIM'), reason: optional(words) },
  MovePerson: { person, office: optional(fc.constantFrom('EIOD', 'RIM')), title: optional(words) },
  WithdrawMove: { person, reason: words },
  RenamePerson: { person, name: words },
  SetEmail: { person, email: fc.constantFrom(null, 'a@cbp.example') },
  GiveRole: { person, role: personRole },
  WithdrawRole: { person, role: personRole, reason: words },
  EndRole: { person, role: personRole },
  WithdrawRoleEnd: { person, role: personRole, reason: words },
  AddPerson: { person: fc.constant('new'), name: words, office: optional(fc.constantFrom('EIOD', 'RIM')) },
  RecordDeparture: { person, note: optional(words) },
  RecordReturn: { person },
  RecordRecommendation: {
    source: fc.constant('GAO'),
    report: fc.constant('GAO-22-1'),
    issuedOn: date,
    number: fc.constantFrom('1', '2'),
    text: words,
    printedStatus: words,
  },
  RecordReportedStatus: { recommendation: fc.constant(recommendation), printedStatus: words, source: optional(words) },
  WithdrawReportedStatus: { recommendation: fc.constant(recommendation), reason: words },
  AddCriterion: { recommendation: fc.constant(recommendation), text: words },
  WithdrawCriterion: { recommendation: fc.constant(recommendation), criterion, reason: words },
  CoverCriterion: {
    recommendation: fc.constant(recommendation),
    criterion,
    milestones: fc.subarray(['M-1']),
    evidence: fc.subarray([evidence]),
  },
  WithdrawCoverage: { recommendation: fc.constant(recommendation), criterion, reason: words },
  SetPriority: { recommendation: fc.constant(recommendation), isPriority: fc.boolean(), source: optional(words) },
  RecordConcurrence: {
    recommendation: fc.constant(recommendation),
    answer: fc.constantFrom('concurs', 'nonConcurs'),
    words: optional(words),
  },
  EstimateBenefit: {
    recommendation: fc.constant(recommendation),
    amount: fc.nat(),
    kind: fc.constant('questionedCosts'),
  },
  AssignRecommendation: {
    recommendation: fc.constant(recommendation),
    office: fc.constantFrom('EIOD', null),
    actionOfficial: fc.option(person),
  },
  RecordLineage: { recommendation: fc.constant(recommendation), repeatOf: fc.constantFrom('OIG-17-1-R2', null) },
  SetResponseRule: { recommendation: fc.constant(recommendation), rule: fc.constantFrom('oig.response30', null) },
  WithdrawSaid: { recommendation: fc.constant(recommendation), what, reason: words },
  RecordStep: { recommendation: fc.constant(recommendation), step: stepOf, note: optional(words) },
  WithdrawStep: { recommendation: fc.constant(recommendation), step: stepOf, reason: words },
  OpenCase: {
    case: fc.constant('UD-2022-0002'),
    title: words,
    grounds: fc.constant(['underHold']),
    letterDate: date,
    responseDue: date,
    elements: fc.constant([{ element: 'safeguards', text: 'Safeguards', source: 'regulation' }]),
  },
  RecordAcknowledgement: { case: fc.constant('UD-2022-0001') },
  WithdrawAcknowledgement: { case: fc.constant('UD-2022-0001'), reason: words },
  SetCadence: { case: fc.constant('UD-2022-0001'), cadence, basis: optional(words) },
  DescribeCase: {
    case: fc.constant('UD-2022-0001'),
    title: words,
    grounds: fc.constantFrom([], ['underHold']),
    stage: optional(fc.constantFrom('actual', 'threatened')),
    records: optional(fc.constant({ description: 'Messages', from: '2018-10-01' })),
    custodian: optional(fc.constantFrom('EIOD', 'RIM')),
  },
  RecordInspectionStep: { case: fc.constant('UD-2022-0001'), step: inspectionStep, note: optional(words) },
  WithdrawInspectionStep: { case: fc.constant('UD-2022-0001'), step: inspectionStep, reason: words },
  CloseCase: {
    case: fc.constant('UD-2022-0001'),
    outcome: fc.constantFrom('foundedCorrected', 'unfounded'),
    naraWords: optional(words),
    evidence: optional(fc.constant(evidence)),
  },
  ReopenCase: { case: fc.constant('UD-2022-0001'), reason: words },
  AddElement: { case: fc.constant('UD-2022-0001'), element, text: words, source: fc.constant('letter') },
  WithdrawElement: { case: fc.constant('UD-2022-0001'), element, reason: words },
  AssessElement: {
    case: fc.constant('UD-2022-0001'),
    element,
    state: fc.constantFrom('partial', 'met', 'notApplicable'),
    reason: optional(words),
    note: optional(words),
  },
  WithdrawAssessment: { case: fc.constant('UD-2022-0001'), element, reason: words },
  AssignElement: { case: fc.constant('UD-2022-0001'), element, owner: fc.option(person, { nil: null }) },
  RecordLetterReceived: {
    case: fc.constant('UD-2022-0001'),
    item: optional(fc.constant('R-1')),
    from: words,
    summary: words,
    asks: fc.constantFrom([], ['A full status.']),
    due: optional(date),
  },
  WithdrawReceipt: { case: fc.constant('UD-2022-0001'), item, reason: words },
  RecordLetterAnswered: { case: fc.constant('UD-2022-0001'), item, letter: fc.constant('L-0') },
  WithdrawLetterAnswered: { case: fc.constant('UD-2022-0001'), item, reason: words },
  OpenPlan: { plan: fc.constant('CAP-0023'), title: words, cases: fc.constantFrom([], ['UD-2022-0001']) },
  SetPlanDue: { plan, due: date, reason: optional(words), approver: optional(words) },
  AssignPlan: { plan, office: fc.constantFrom('EIOD', null), contact: fc.option(person) },
  DescribePlan: { plan, weakness: words, source: fc.option(words) },
  ResourcePlan: { plan, fiscalYear: fc.constantFrom(2022, 2023), amount: fc.nat() },
  WithdrawSaidOfPlan: { plan, what: fc.constantFrom('due', 'assignment', 'description', 'resources'), reason: words },
  AddToPlan: {
    plan,
    recommendations: fc.constantFrom([], [recommendation]),
    cases: fc.constantFrom([], ['UD-2022-0001']),
  },
  RemoveFromPlan: {
    plan,
    recommendations: fc.constantFrom([], [recommendation]),
    cases: fc.constantFrom([], ['UD-2022-0001']),
    reason: words,
  },
  ClosePlan: { plan, note: optional(words) },
  ReopenPlan: { plan, reason: words },
  AddMilestone: {
    milestone: fc.constant('M-2'),
    plan: fc.constantFrom('CAP-0022', 'CAP-0023'),
    description: words,
    owner: optional(person),
    originalDue: date,
  },
  CorrectOriginalDate: { milestone, to: date, reason: words },
  RescheduleMilestone: {
    milestone,
    to: date,
    reason: optional(words),
    approver: optional(words),
    exception: optional(fc.constant({ reason: 'It is late.', approver: 'Director' })),
  },
  RecordChangeTold: { milestone, letter: fc.constantFrom('L-0', null) },
  WithdrawReschedule: { milestone, reason: words },
  CompleteMilestone: { milestone, note: optional(words) },
  ReopenMilestone: { milestone, reason: words },
  AssignMilestone: { milestone, owner: fc.option(person, { nil: null }) },
  WithdrawAssignment: { milestone, reason: words },
  NoteProgress: { milestone, text: words },
  WithdrawNote: { milestone, reason: words },
  ImportEvidence: {
    import: fc.constant('I-2'),
    originals: fc.constant([{ sha256: 'cd'.repeat(32), size: 3, format: 'eml' }]),
  },
  FinishImport: {
    import: fc.constant('I-2'),
    receipt: fc.constant(sha256),
    ...Object.fromEntries(['found', 'imported', 'alreadyThere', 'failed'].map((count) => [count, fc.constant(1)])),
    complete: fc.constant(true),
  },
  LinkEvidence: { evidence: fc.constant(evidence), subject, role, element: optional(element) },
  UnlinkEvidence: { evidence: fc.constant(evidence), subject, role, element: optional(element) },
  DisposeEvidence: { evidence: fc.constant(evidence), authority: words, schedule: words, reason: words, holds: words },
  DraftLetter: {
    letter: fc.constant('L-1'),
    kind: fc.constant('response'),
    case: fc.constant('UD-2022-0001'),
    title: words,
  },
  IssueLetter: {
    letter: fc.constant('L-1'),
    document: fc.constant(sha256),
    pdf: fc.constant(sha256),
    basis: fc.constant({ heads: [], asOf: '2022-04-04' }),
  },
  RecordLetterSent: { letter: fc.constant('L-1'), means: words },
  AskReview: { letter: fc.constant('L-7'), reviewer: person },
  WithdrawReview: { letter: fc.constant('L-7'), reviewer: person, reason: words },
  RecordReview: {
    letter: fc.constant('L-7'),
    reviewer: person,
    answer: fc.constantFrom('concurs', 'asksChanges'),
    note: optional(words),
  },
  WithdrawReviewAnswer: { letter: fc.constant('L-7'), reviewer: person, reason: words },
  RegisterSignedCopy: {
    letter: fc.constant('L-8'),
    copy: fc.constantFrom(sha256, 'ef'.repeat(32)),
    size: fc.constant(9),
    fit: fc.constantFrom('continues', 'differs'),
  },
  WithdrawSignedCopy: { letter: fc.constant('L-8'), reason: words },
  RecordLetterAcknowledged: {
    letter: fc.constantFrom('L-0', 'L-1'),
    by: words,
    evidence: optional(fc.constant(evidence)),
  },
  WithdrawLetterAcknowledgement: { letter: fc.constantFrom('L-0', 'L-1'), reason: words },
  SupersedeLetter: { letter: fc.constantFrom('L-0', 'L-8'), by: fc.constantFrom('L-0', 'L-8'), reason: words },
  WithdrawSupersession: { letter: fc.constantFrom('L-0', 'L-8'), reason: words },
  RegisterLetter: {
    letter: fc.constant('L-2'),
    kind: fc.constant('response'),
    case: fc.constant('UD-2022-0001'),
    title: words,
    promises: fc.constantFrom([], [{ about: { kind: 'milestone', id: 'M-1' }, text: 'Done.', due: '2022-06-30' }]),
  },
  OpenSuspense: {
    suspense: optional(fc.constant('S-0007')),
    what: words,
    askedOf: party,
    askedBy: optional(party),
    due: date,
    about: optional(subject),
  },
  RecordFollowUp: { suspense, how: words, note: optional(words) },
  WithdrawFollowUp: { suspense, reason: words },
  RecordAnswer: { suspense, by: optional(party), note: optional(words), evidence: optional(fc.constant(evidence)) },
  WithdrawAnswer: { suspense, reason: words },
  ExtendSuspense: { suspense, to: date, reason: words },
  WithdrawExtension: { suspense, reason: words },
  ReassignSuspense: { suspense, to: party, reason: words },
  WithdrawReassignment: { suspense, reason: words },
  CancelSuspense: { suspense, reason: words },
  ReinstateSuspense: { suspense, reason: words },
  StartPilot: { pilot, title: words, system: words, notToExceed: date, authorisation: optional(words) },
  RecordAuthorisation: { pilot, authorisation: words },
  WithdrawAuthorisation: { pilot, reason: words },
  PausePilot: { pilot, reason: words },
  ResumePilot: { pilot },
  ExtendPilot: { pilot, to: date, reason: words, approver: words },
  WithdrawPilotExtension: { pilot, reason: words },
  EndPilot: { pilot, result: words },
  WithdrawPilotEnd: { pilot, reason: words },
  OpenRoster: { kind: fc.constantFrom('access', 'capstone'), system: words, owner: optional(party), by: words },
  CertifyRoster: { roster, by: words, members: optional(words), countedFrom: optional(date) },
  WithdrawCertification: { roster, reason: words },
  AssignRoster: { roster, owner: party },
  WithdrawRosterAssignment: { roster, reason: words },
  EndRoster: { roster, reason: words },
  WithdrawRosterEnd: { roster, reason: words },
  SetPlanReporting: { plan, to: fc.constantFrom(null, 'OIG', 'NARA') },
  RecordPlanUpdate: { plan, text: words, quarter: optional(fc.constant('2022Q1')) },
  NoteNonOfficial: { evidence: fc.constant(evidence), reason: words },
  WithdrawNonOfficial: { evidence: fc.constant(evidence), reason: words },
  RecordCopy: { evidence: fc.constant(evidence), how: words },
  WithdrawCopy: { evidence: fc.constant(evidence), reason: words },
  SilenceProblem: { code: problemCode, subject, reason: words },
  VoiceProblem: { code: problemCode, subject },
  MakePromise: { letter: fc.constant('L-0'), about: subject, text: words, due: date },
  WithdrawRecord: { subject, reason: words },
};

const nouns = [...new Set(Object.values(intents).map(({ yields }) => yields.split('.')[0] ?? ''))];

/** Many of a few intents about one noun, so that what one records the next takes back; or any. */
const anyIntents = fc
  .constantFrom('', ...nouns)
  .map(namesAbout)
  .chain((names) => fc.subarray(names, { minLength: 1, maxLength: Math.min(8, names.length) }))
  .chain((names) => fc.array(fc.oneof(...names.map(anyOf)), { minLength: 1, maxLength: 20, size: 'max' }));

function namesAbout(noun: string): IntentName[] {
  return (Object.keys(asked) as IntentName[]).filter((name) => intents[name].yields.startsWith(noun));
}

function anyOf(intent: IntentName) {
  return fc.record({ intent: fc.constant(intent), effective: optional(date), ...asked[intent] });
}

function foldOn(state: State, events: readonly DomainEvent[]): State {
  return events.reduce(evolve, state);
}

function decided(state: State, asked: readonly Readonly<Record<string, unknown>>[]): readonly DomainEvent[] {
  const found = decideAll(state, asked, ports);
  if (!found.ok) throw new Error(`${found.code}: ${found.message}`);
  return found.value.events;
}

/** Rows that differ, as data: links as a set, for their order says nothing; absent and undefined members alike. Untouched rows are the same object. */
function differences(a: State, b: State): readonly [unknown, unknown] {
  const rows = (Object.keys(a) as (keyof State)[]).flatMap((name) => rowsApart(a[name], b[name]));
  return [rows.map(([row]) => plain(row)), rows.map(([, row]) => plain(row))];
}

function rowsApart(a: State[keyof State], b: State[keyof State]): [unknown, unknown][] {
  if (a === b) return [];
  if (!(a instanceof Table && b instanceof Table)) return [[a, b]];
  const [of, other] = [new Map<string, unknown>(a), new Map<string, unknown>(b)];
  return [...new Set([...of.keys(), ...other.keys()])]
    .filter((id) => of.get(id) !== other.get(id))
    .map((id) => [of.get(id), other.get(id)]);
}

function plain(row: unknown): unknown {
  return JSON.parse(JSON.stringify(row ?? null), (key, value: unknown) =>
    key === 'links' && Array.isArray(value) ? value.map((link) => JSON.stringify(link)).sort() : value,
  );
}

function expectSame(a: State, b: State): void {
  const [one, other] = differences(a, b);
  expect(one).toEqual(other);
}

const start = foldOn(emptyState, decided(emptyState, affair));

/** Folds what the record accepts of the intents; `each` sees every accepted step. */
function live(intentsAsked: readonly Readonly<Record<string, unknown>>[], each: (step: Step) => void): void {
  let state = start;
  for (const one of intentsAsked) {
    const taken = decideAll(state, [one], ports);
    if (!taken.ok || taken.value.events.length === 0) continue;
    each({ before: state, events: taken.value.events });
    state = taken.value.state;
  }
}

/** What the record itself may refuse to take back: owners who have left since, dates of milestones completed since. */
const refusedByTheRecord = [
  'planClosed',
  'beyondPlan',
  'milestonesBeyond',
  'ownerDeparted',
  'alreadyCompleted',
  'alreadyEnded',
  'alreadyAnswered',
  'alreadyCancelled',
];

/** Takes the step back and does it again, and names the types of event that this held for. What takes it back is a step as well. */
function undoneAndRedone(step: Step, isItselfUndo = false): readonly string[] {
  const inverse = undoIntents(step);
  if (!inverse.ok) {
    expect(inverse.code).toBe('undo.impossible');
    return [];
  }
  const made = foldOn(step.before, step.events);
  const back = decideAll(made, inverse.value, ports);
  if (!back.ok) {
    expect(refusedByTheRecord).toContain(back.code);
    return [];
  }
  const restored = back.value.state;
  expectSame(restored, step.before);
  expectSame(foldOn(restored, decided(restored, redoIntents(step))), made);
  const further = isItselfUndo ? [] : undoneAndRedone({ before: made, events: back.value.events }, true);
  return [...step.events.map(({ type }) => type), ...further];
}

/** A slow machine that is busy with other suites. */
const timeLimitMs = 60_000;

describe('undo', () => {
  it(
    'restores the state that any accepted intent found, and redo the one that it made',
    () => {
      const undone = new Set<string>();
      fc.assert(
        fc.property(anyIntents, (intentsAsked) => {
          live(intentsAsked, (step) => {
            for (const type of undoneAndRedone(step)) undone.add(type);
          });
        }),
        // The same runs every time, since every type of event must come up in them.
        { numRuns: 1_000, seed: 20_211_026 },
      );
      const invertible = Object.entries(domainEvents).filter(([, { undoneBy }]: [string, EventSpec]) => undoneBy);
      expect([...undone].sort()).toEqual(invertible.map(([type]) => type).sort());
    },
    timeLimitMs,
  );

  it('takes several events back together, the last first', () => {
    const milestone = {
      intent: 'AddMilestone',
      milestone: 'M-3',
      plan: 'CAP-3',
      description: 'x',
      originalDue: '2022-05-01',
    };
    const step = {
      before: start,
      events: decided(start, [{ intent: 'OpenPlan', plan: 'CAP-3', title: 'New' }, milestone]),
    };
    const inverse = undoIntents(step);
    if (!inverse.ok) throw new Error(inverse.message);
    const made = foldOn(start, step.events);
    expectSame(foldOn(made, decided(made, inverse.value)), start);
    expect(stepInWords(step.events)).toBe('open plan CAP-3 and 1 more change');
  });

  it('refuses what has happened, in a sentence that names it', () => {
    const events = decided(start, [
      { intent: 'DraftLetter', letter: 'L-9', kind: 'response', case: 'UD-2022-0001', title: 'x' },
    ]);
    const drafted = foldOn(start, events);
    const issue = {
      intent: 'IssueLetter',
      letter: 'L-9',
      document: sha256,
      pdf: sha256,
      basis: { heads: [], asOf: '2022-04-04' },
    };
    const inverse = undoIntents({ before: drafted, events: decided(drafted, [issue]) });
    expect(inverse).toMatchObject({
      ok: false,
      code: 'undo.impossible',
      message: expect.stringContaining('issue L-9'),
    });
  });

  it('has a plan for every intent there is', () => {
    expect(Object.keys(asked).sort()).toEqual(Object.keys(intents).sort());
  });
});
