/** Events of every type on a handful of ids, in any order: more than `decide` would let happen, and the fold must bear it all. */
import fc from 'fast-check';
import { parseEvent } from '../../../shared/domain/domain.ts';
import { type DomainEvent, domainEvents } from '../../../shared/domain/evolve.ts';

const effective = fc
  .integer({ min: 0, max: 75 })
  .map((days) => new Date(Date.UTC(2022, 0, 20 + days)).toISOString().slice(0, 10));
const milestone = fc.constantFrom('M-1', 'M-2', 'M-3');
const plan = fc.constantFrom('CAP-1', 'CAP-2');
const person = fc.constantFrom('a.rivera', 'b.osei');
const naraCase = fc.constantFrom('UD-2022-0001', 'UD-2022-0002');
const recommendation = fc.constantFrom('R-1', 'R-2');
const criterion = fc.constantFrom('C1', 'C2');
const step = fc.constantFrom('resolved', 'closed');
const letter = fc.constantFrom('L-1', 'L-2');
const element = fc.constantFrom('safeguards', '6');
const item = fc.constantFrom('R-1', 'R-2');
const inspectionStep = fc.constantFrom('notice', 'start');
const suspense = fc.constantFrom('S-0001', 'S-0002');
const pilot = fc.constantFrom('PILOT-1', 'PILOT-2');
const roster = fc.constantFrom('R-0001', 'R-0002');
const problemCode = fc.constantFrom('milestone.pastDue', 'case.responseOverdue');
const importId = fc.constantFrom('I-1', 'I-2');
const sha256 = fc.integer({ min: 0, max: 11 }).map((number) => number.toString(16).repeat(64));
const evidence = sha256.map(evidenceIdOf);
const words = fc.constantFrom('A pilot runs.', 'The memo is out.');
const subject = fc.oneof(
  fc.record({ kind: fc.constant('milestone'), id: milestone }),
  fc.record({ kind: fc.constant('case'), id: naraCase }),
  fc.record({ kind: fc.constant('plan'), id: plan }),
  fc.record({ kind: fc.constant('letter'), id: letter }),
  fc.record({ kind: fc.constant('person'), id: person }),
  fc.record({ kind: fc.constant('recommendation'), id: recommendation }),
  fc.record({ kind: fc.constant('suspense'), id: suspense }),
  fc.record({ kind: fc.constant('pilot'), id: pilot }),
  fc.record({ kind: fc.constant('roster'), id: roster }),
);
const askedOf = fc.constantFrom({ kind: 'person', id: 'a.rivera' }, { kind: 'named', name: 'A reporter' });
const told = {
  promise: fc.constantFrom('P-0001', 'P-0002'),
  to: fc.constant('NARA'),
  about: subject,
  text: words,
  due: effective,
};
const link = { evidence, subject, role: fc.constantFrom('supports', 'asks') };
const letterFacts = { letter, case: naraCase, kind: fc.constant('response'), title: words };
const toNara = { ...letterFacts, to: fc.constant('NARA'), recommendations: fc.array(recommendation) };
const lost = fc.array(
  fc.record({ device: fc.constant('0'.repeat(16)), seq: fc.integer({ min: 1, max: 99 }), hash: sha256 }),
);
const counts = { found: fc.nat(9), imported: fc.nat(9), alreadyThere: fc.nat(9), failed: fc.nat(9) };

type TypeDrawn = Exclude<DomainEvent['type'], 'docket.created' | 'evidence.imported'>;

const dataByType: Readonly<Record<TypeDrawn, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  'docket.mailDomainsSet': { domains: fc.constantFrom([], ['cbp.example'], ['cbp.example', 'dhs.example']) },
  'docket.restored': { backup: fc.constant({ madeAt: '2022-02-18T12:00:00.000Z', heads: [] }), lost },
  'docket.lossAcknowledged': { lost: lost.filter(({ length }) => length > 0), reason: words },
  'office.added': { office: fc.constant('RIM'), name: words },
  'office.renamed': { office: fc.constant('RIM'), name: words },
  'office.renameWithdrawn': { office: fc.constant('RIM'), reason: words },
  'office.closed': { office: fc.constant('RIM') },
  'office.reopened': { office: fc.constant('RIM') },
  'person.added': { person, name: words },
  'person.moved': { person, title: words },
  'person.moveWithdrawn': { person, reason: words },
  'person.renamed': { person, name: words },
  'person.emailSet': { person, email: fc.constantFrom(null, 'a@cbp.example') },
  'person.roleGiven': { person, role: words },
  'person.roleWithdrawn': { person, role: words, reason: words },
  'person.roleEnded': { person, role: words },
  'person.roleEndWithdrawn': { person, role: words, reason: words },
  'person.departed': { person },
  'person.returned': { person },
  'recommendation.issued': {
    recommendation,
    source: fc.constant('OIG'),
    report: words,
    issuedOn: effective,
    number: words,
    text: words,
    closureCriteria: fc.constant([{ id: 'C1', text: 'The memo is out.' }]),
    printedStatus: words,
  },
  'recommendation.statusReported': { recommendation, printedStatus: words },
  'recommendation.statusWithdrawn': { recommendation, reason: words },
  'recommendation.criterionAdded': { recommendation, criterion, text: words },
  'recommendation.criterionWithdrawn': { recommendation, criterion, reason: words },
  'recommendation.criterionCovered': {
    recommendation,
    criterion,
    milestones: fc.array(milestone),
    evidence: fc.array(evidence),
  },
  'recommendation.coverageWithdrawn': { recommendation, criterion, reason: words },
  'recommendation.prioritySet': { recommendation, isPriority: fc.boolean() },
  'recommendation.concurrenceRecorded': { recommendation, answer: fc.constant('concurs') },
  'recommendation.benefitEstimated': { recommendation, amount: fc.nat(), kind: fc.constant('questionedCosts') },
  'recommendation.assigned': { recommendation, office: fc.constant('RIM'), actionOfficial: fc.option(person) },
  'recommendation.lineageRecorded': { recommendation, repeatOf: recommendation, rolledForwardFrom: fc.constant(null) },
  'recommendation.responseRuleSet': { recommendation, rule: fc.constant('oig.response30') },
  'recommendation.saidWithdrawn': { recommendation, what: fc.constantFrom('priority', 'concurrence'), reason: words },
  'recommendation.stepRecorded': { recommendation, step },
  'recommendation.stepWithdrawn': { recommendation, step, reason: words },
  'case.opened': {
    case: naraCase,
    title: words,
    grounds: fc.constant([]),
    letterDate: effective,
    responseDue: effective,
  },
  'case.acknowledged': { case: naraCase },
  'case.acknowledgementWithdrawn': { case: naraCase, reason: words },
  'case.cadenceSet': { case: naraCase, cadence: fc.constant({ every: 'fiscalQuarter', daysAfterEnd: 30 }) },
  'case.described': { case: naraCase, title: words, grounds: fc.constant(['underHold']) },
  'case.inspectionStepRecorded': { case: naraCase, step: inspectionStep },
  'case.inspectionStepWithdrawn': { case: naraCase, step: inspectionStep, reason: words },
  'case.closed': { case: naraCase, outcome: fc.constant('unfounded') },
  'case.reopened': { case: naraCase, reason: words },
  'case.elementAdded': { case: naraCase, element, text: words, source: fc.constant('letter'), place: fc.constant(1) },
  'case.elementWithdrawn': { case: naraCase, element, reason: words },
  'case.elementAssessed': { case: naraCase, element, state: fc.constantFrom('partial', 'met') },
  'case.assessmentWithdrawn': { case: naraCase, element, reason: words },
  'case.elementAssigned': { case: naraCase, element, owner: fc.option(person) },
  'case.letterReceived': { case: naraCase, item, from: words, summary: words, asks: fc.constant([]) },
  'case.receiptWithdrawn': { case: naraCase, item, reason: words },
  'case.letterAnswered': { case: naraCase, item, letter },
  'case.answerWithdrawn': { case: naraCase, item, reason: words },
  'plan.opened': { plan, title: words, recommendations: fc.array(recommendation), cases: fc.array(naraCase) },
  'plan.dueSet': { plan, due: effective },
  'plan.assigned': { plan, office: fc.constant('RIM'), contact: fc.option(person) },
  'plan.described': { plan, weakness: words, source: fc.constant(null) },
  'plan.resourced': { plan, fiscalYear: fc.constantFrom(2022, 2023), amount: fc.nat() },
  'plan.saidWithdrawn': { plan, what: fc.constantFrom('due', 'assignment'), reason: words },
  'plan.answersAdded': { plan, recommendations: fc.array(recommendation), cases: fc.array(naraCase) },
  'plan.answersRemoved': { plan, recommendations: fc.array(recommendation), cases: fc.array(naraCase), reason: words },
  'plan.closed': { plan },
  'plan.reopened': { plan, reason: words },
  'milestone.added': { milestone, plan, description: words, originalDue: effective },
  'milestone.originalCorrected': { milestone, from: effective, to: effective, reason: words },
  'milestone.changeTold': { milestone, letter: fc.option(letter), due: effective },
  'milestone.assignmentWithdrawn': { milestone, reason: words },
  'milestone.rescheduled': { milestone, from: effective, to: effective, reason: words },
  'milestone.rescheduleWithdrawn': { milestone, reason: words },
  'milestone.completed': { milestone },
  'milestone.reopened': { milestone, reason: words },
  'milestone.assigned': { milestone, owner: fc.option(person) },
  'milestone.noted': { milestone, text: words },
  'milestone.noteWithdrawn': { milestone, reason: words },
  'evidence.linked': link,
  'evidence.unlinked': link,
  'evidence.separated': { evidence, container: sha256 },
  'evidence.disposed': { evidence, sha256, authority: words, schedule: words, reason: words },
  'import.finished': { import: importId, receipt: sha256, ...counts, complete: fc.boolean() },
  'letter.drafted': toNara,
  'letter.issued': {
    letter,
    document: sha256,
    pdf: sha256,
    basis: fc.record({ heads: fc.constant([]), asOf: effective }),
    promises: fc.array(fc.record(told), { maxLength: 2 }),
    told: fc.constant([{ source: 'M-1.due', text: 'June 30, 2022' }]),
    enclosures: fc.array(fc.record({ evidence, sha256 }), { maxLength: 2 }),
  },
  'plan.reportingSet': { plan, to: fc.constantFrom(null, 'OIG') },
  'plan.updated': { plan, text: words },
  'evidence.nonOfficialNoted': { evidence, reason: words },
  'evidence.nonOfficialWithdrawn': { evidence, reason: words },
  'evidence.copied': { evidence, how: words },
  'evidence.copyWithdrawn': { evidence, reason: words },
  'letter.sent': { letter, means: words },
  'letter.reviewAsked': { letter, reviewer: person },
  'letter.reviewWithdrawn': { letter, reviewer: person, reason: words },
  'letter.reviewed': { letter, reviewer: person, answer: fc.constantFrom('concurs', 'asksChanges') },
  'letter.reviewAnswerWithdrawn': { letter, reviewer: person, reason: words },
  'letter.signedCopyRegistered': {
    letter,
    copy: sha256,
    size: fc.nat(9),
    fit: fc.constantFrom('same', 'continues', 'differs'),
  },
  'letter.signedCopyWithdrawn': { letter, reason: words },
  'letter.acknowledged': { letter, by: words },
  'letter.acknowledgementWithdrawn': { letter, reason: words },
  'letter.superseded': { letter, by: letter, reason: words },
  'letter.supersessionWithdrawn': { letter, reason: words },
  'letter.registered': { ...toNara, evidence },
  'promise.made': { ...told, letter },
  'suspense.opened': { suspense, what: words, askedOf, due: effective, about: subject },
  'suspense.followedUp': { suspense, how: words },
  'suspense.followUpWithdrawn': { suspense, reason: words },
  'suspense.answered': { suspense, note: words },
  'suspense.answerWithdrawn': { suspense, reason: words },
  'suspense.extended': { suspense, from: effective, to: effective, reason: words },
  'suspense.extensionWithdrawn': { suspense, reason: words },
  'suspense.reassigned': { suspense, from: askedOf, to: askedOf, reason: words },
  'suspense.reassignmentWithdrawn': { suspense, reason: words },
  'suspense.cancelled': { suspense, reason: words },
  'suspense.reinstated': { suspense, reason: words },
  'pilot.started': { pilot, title: words, system: words, notToExceed: effective },
  'pilot.authorised': { pilot, authorisation: words },
  'pilot.authorisationWithdrawn': { pilot, reason: words },
  'pilot.paused': { pilot, reason: words },
  'pilot.resumed': { pilot },
  'pilot.extended': { pilot, from: effective, to: effective, reason: words, approver: words },
  'pilot.extensionWithdrawn': { pilot, reason: words },
  'pilot.ended': { pilot, result: words },
  'pilot.endWithdrawn': { pilot, reason: words },
  'roster.opened': { roster, kind: fc.constantFrom('access', 'capstone'), system: words, by: words },
  'roster.certified': { roster, by: words, members: words },
  'roster.certificationWithdrawn': { roster, reason: words },
  'roster.assigned': { roster, owner: askedOf },
  'roster.assignmentWithdrawn': { roster, reason: words },
  'roster.ended': { roster, reason: words },
  'roster.endWithdrawn': { roster, reason: words },
  'problem.silenced': { code: problemCode, subject, reason: words },
  'problem.voiced': { code: problemCode, subject },
  'record.withdrawn': { subject, reason: words },
};

const imported = fc.record({ digest: sha256, format: fc.constantFrom('eml', 'document'), import: importId, effective });

export const randomEvents: fc.Arbitrary<DomainEvent[]> = fc.array(
  fc.oneof(
    {
      weight: 1,
      arbitrary: imported.map(({ digest, ...data }) =>
        storedEvent('evidence.imported', { ...data, sha256: digest, evidence: evidenceIdOf(digest), size: 12 }),
      ),
    },
    ...Object.entries(dataByType).map(([type, data]) => ({
      weight: 1,
      arbitrary: fc.record({ effective, ...data }).map((members) => storedEvent(type as TypeDrawn, members)),
    })),
  ),
  // Without this, fast-check draws ten at most.
  { maxLength: 60, size: 'max' },
);

function evidenceIdOf(digest: string): string {
  return `E-${digest.slice(0, 10)}`;
}

/** An event as the journal would give it back. */
export function storedEvent(type: DomainEvent['type'], data: object): DomainEvent {
  const event = parseEvent({ type, v: domainEvents[type].v, data });
  if (!event.ok) throw new Error(event.message);
  return event.value;
}
