/** Journal entries in the officer's words, for the history of one record. */
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { DomainEvent } from '../../../shared/domain/evolve.ts';
import { elementStateWords, inspectionStepWords } from '../../../shared/domain/nara-case/words.ts';
import type { Party } from '../../../shared/domain/party.ts';
import { roleWords } from '../docket/api.ts';

/** What an entry says, in one sentence without its full stop; `event` is missing for imported evidence, which has a page of its own. */
export function entryInWords(event: DomainEvent | undefined): string {
  return event === undefined ? 'Evidence imported' : factInWords(event);
}

function factInWords(event: DomainEvent): string {
  switch (event.type) {
    case 'docket.created':
      return `Docket ${event.data.name} created`;
    case 'docket.mailDomainsSet':
      return event.data.domains.length === 0
        ? 'The agency has no mail domains any more'
        : `The agency's mail domains are ${event.data.domains.join(', ')}`;
    case 'docket.restored':
      return `Docket restored from the backup of ${event.data.backup.madeAt.slice(0, 10)}${lostInWords(event.data.lost)}`;
    case 'docket.lossAcknowledged':
      return `Loss of entries acknowledged${lostInWords(event.data.lost)}${because(event.data.reason)}`;
    case 'office.added':
      return `Office ${event.data.office} added: ${event.data.name}`;
    case 'office.renamed':
      return `Office ${event.data.office} renamed: ${event.data.name}`;
    case 'office.renameWithdrawn':
      return `Last name of office ${event.data.office} taken back${because(event.data.reason)}`;
    case 'office.closed':
      return `Office ${event.data.office} closed${because(event.data.note)}`;
    case 'office.reopened':
      return `Office ${event.data.office} reopened${because(event.data.reason)}`;
    case 'person.added':
      return `${event.data.name} added`;
    case 'person.moved':
      return `${event.data.person} moved${because([event.data.title, event.data.office].filter(Boolean).join(', '))}`;
    case 'person.moveWithdrawn':
      return `Last move of ${event.data.person} taken back${because(event.data.reason)}`;
    case 'person.renamed':
      return `${event.data.person} is now called ${event.data.name}`;
    case 'person.emailSet':
      return event.data.email === null
        ? `${event.data.person} has no e-mail address any more`
        : `E-mail address of ${event.data.person}: ${event.data.email}`;
    case 'person.roleGiven':
      return `${event.data.person} is ${event.data.role}`;
    case 'person.roleWithdrawn':
      return `Role of ${event.data.role} of ${event.data.person} taken back${because(event.data.reason)}`;
    case 'person.roleEnded':
      return `${event.data.person} is no longer ${event.data.role}`;
    case 'person.roleEndWithdrawn':
      return `End of ${event.data.person}’s role of ${event.data.role} taken back${because(event.data.reason)}`;
    case 'person.departed':
      return `${event.data.person} left${because(event.data.note)}`;
    case 'person.returned':
      return `${event.data.person} is back`;
    case 'recommendation.issued':
      return `${event.data.recommendation} issued, ${event.data.printedStatus}`;
    case 'recommendation.statusReported':
      return `${event.data.recommendation} reported as ${event.data.printedStatus}`;
    case 'recommendation.statusWithdrawn':
      return `Last status of ${event.data.recommendation} taken back${because(event.data.reason)}`;
    case 'recommendation.criterionAdded':
      return `Criterion ${event.data.criterion} of ${event.data.recommendation}: ${event.data.text}`;
    case 'recommendation.criterionWithdrawn':
      return `Criterion ${event.data.criterion} of ${event.data.recommendation} taken back${because(event.data.reason)}`;
    case 'recommendation.criterionCovered':
      return `Criterion ${event.data.criterion} of ${event.data.recommendation} covered by ${[...event.data.milestones, ...event.data.evidence].join(', ') || 'nothing'}`;
    case 'recommendation.coverageWithdrawn':
      return `What covers criterion ${event.data.criterion} of ${event.data.recommendation} taken back${because(event.data.reason)}`;
    case 'recommendation.prioritySet':
      return event.data.isPriority
        ? `${event.data.recommendation} is a priority recommendation`
        : `${event.data.recommendation} is no longer a priority recommendation`;
    case 'recommendation.concurrenceRecorded':
      return `${concurrenceWords[event.data.answer]} ${event.data.recommendation}${because(event.data.words)}`;
    case 'recommendation.benefitEstimated':
      return `Monetary benefit of ${event.data.recommendation}: ${dollars.format(event.data.amount)}`;
    case 'recommendation.assigned':
      return `${event.data.recommendation} assigned to ${named(event.data.office, event.data.actionOfficial)}`;
    case 'recommendation.lineageRecorded':
      return lineageInWords(event.data);
    case 'recommendation.responseRuleSet':
      return `Response to ${event.data.recommendation} counts by ${event.data.rule ?? 'the rule of its kind'}${because(event.data.basis)}`;
    case 'recommendation.saidWithdrawn':
      return `${saidWords[event.data.what]} of ${event.data.recommendation} taken back${because(event.data.reason)}`;
    case 'recommendation.stepRecorded':
      return `${event.data.recommendation}: ${stepWords[event.data.step]}${because(event.data.note)}`;
    case 'recommendation.stepWithdrawn':
      return `${event.data.recommendation}: ${stepWords[event.data.step]}, taken back${because(event.data.reason)}`;
    case 'case.opened':
      return `${event.data.case} opened by NARA’s letter; answer due ${formatDate(event.data.responseDue)}`;
    case 'case.acknowledged':
      return `NARA acknowledged the answer in ${event.data.case}`;
    case 'case.acknowledgementWithdrawn':
      return `Acknowledgement of ${event.data.case} taken back${because(event.data.reason)}`;
    case 'case.cadenceSet':
      return event.data.cadence === null
        ? 'No more updates are owed'
        : `Cadence of updates set${because(event.data.basis)}`;
    case 'case.described':
      return `${event.data.case} described: ${event.data.title}${because(event.data.reason)}`;
    case 'case.inspectionStepRecorded':
      return `Inspection in ${event.data.case}: ${inspectionStepWords[event.data.step]}${because(event.data.note)}`;
    case 'case.inspectionStepWithdrawn':
      return `Inspection in ${event.data.case}: ${inspectionStepWords[event.data.step]} taken back${because(event.data.reason)}`;
    case 'case.closed':
      return `${event.data.case} closed${because(event.data.naraWords)}`;
    case 'case.reopened':
      return `${event.data.case} reopened${because(event.data.reason)}`;
    case 'case.elementAdded':
      return `The report in ${event.data.case} must hold: ${event.data.text}`;
    case 'case.elementWithdrawn':
      return `Element ${event.data.element} of ${event.data.case} taken back${because(event.data.reason)}`;
    case 'case.elementAssessed':
      return `Element ${event.data.element} of ${event.data.case}: ${elementStateWords[event.data.state]}${because(event.data.reason ?? event.data.note)}`;
    case 'case.assessmentWithdrawn':
      return `Last assessment of element ${event.data.element} of ${event.data.case} taken back${because(event.data.reason)}`;
    case 'case.elementAssigned':
      return event.data.owner === null
        ? `Element ${event.data.element} of ${event.data.case} has no owner any more`
        : `Element ${event.data.element} of ${event.data.case} assigned to ${event.data.owner}`;
    case 'case.letterReceived':
      return `${event.data.from} wrote in ${event.data.case}: ${event.data.summary}`;
    case 'case.receiptWithdrawn':
      return `Letter ${event.data.item} in ${event.data.case} taken back${because(event.data.reason)}`;
    case 'case.letterAnswered':
      return `${event.data.letter} answers ${event.data.item} in ${event.data.case}`;
    case 'case.answerWithdrawn':
      return `Answer to ${event.data.item} in ${event.data.case} taken back${because(event.data.reason)}`;
    case 'plan.opened':
      return `Plan ${event.data.plan} opened: ${event.data.title}`;
    case 'plan.dueSet':
      return `${event.data.plan} due ${formatDate(event.data.due)}${because(event.data.reason)}`;
    case 'plan.assigned':
      return `${event.data.plan} assigned to ${named(event.data.office, event.data.contact)}`;
    case 'plan.described':
      return `${event.data.plan} described${because(event.data.weakness ?? undefined)}`;
    case 'plan.resourced':
      return `${event.data.plan} needs ${dollars.format(event.data.amount)} in fiscal year ${event.data.fiscalYear}`;
    case 'plan.reportingSet':
      return event.data.to === null
        ? `Updates on ${event.data.plan} are owed no longer`
        : `Updates on ${event.data.plan} are owed to ${event.data.to}`;
    case 'plan.updated':
      return `Update on ${event.data.plan} given${event.data.letter === undefined ? '' : ` in ${event.data.letter}`}${because(event.data.text)}`;
    case 'plan.saidWithdrawn':
      return `${saidOfPlanWords[event.data.what]} of ${event.data.plan} taken back${because(event.data.reason)}`;
    case 'plan.answersAdded':
      return `${event.data.plan} answers ${named(...event.data.recommendations, ...event.data.cases)} as well`;
    case 'plan.answersRemoved':
      return `${event.data.plan} no longer answers ${named(...event.data.recommendations, ...event.data.cases)}${because(event.data.reason)}`;
    case 'plan.closed':
      return `${event.data.plan} closed${because(event.data.note)}`;
    case 'plan.reopened':
      return `${event.data.plan} reopened${because(event.data.reason)}`;
    case 'milestone.originalCorrected':
      return `Original date of ${event.data.milestone} corrected from ${formatDate(event.data.from)} to ${formatDate(event.data.to)}${because(event.data.reason)}`;
    case 'milestone.changeTold':
      return event.data.letter === null
        ? `No letter told of the latest move of ${event.data.milestone}`
        : `${event.data.letter} told of the move of ${event.data.milestone} to ${formatDate(event.data.due)}`;
    case 'milestone.assignmentWithdrawn':
      return `Last assignment of ${event.data.milestone} taken back${because(event.data.reason)}`;
    case 'promise.made':
      return `${event.data.letter} promised ${event.data.to} by ${formatDate(event.data.due)}: ${event.data.text}`;
    case 'milestone.added':
      return `${event.data.milestone} added, due ${formatDate(event.data.originalDue)}`;
    case 'milestone.rescheduled':
      return `${event.data.milestone} moved from ${formatDate(event.data.from)} to ${formatDate(event.data.to)}${because(event.data.reason)}`;
    case 'milestone.rescheduleWithdrawn':
      return `Last move of ${event.data.milestone} taken back${because(event.data.reason)}`;
    case 'milestone.completed':
      return `${event.data.milestone} completed${because(event.data.note)}`;
    case 'milestone.reopened':
      return `${event.data.milestone} reopened${because(event.data.reason)}`;
    case 'milestone.assigned':
      return event.data.owner === null
        ? `${event.data.milestone} has no owner any more`
        : `${event.data.milestone} assigned to ${event.data.owner}`;
    case 'milestone.noted':
      return `${event.data.milestone}: ${event.data.text}`;
    case 'milestone.noteWithdrawn':
      return `Last note of ${event.data.milestone} taken back${because(event.data.reason)}`;
    case 'evidence.imported':
      return `${event.data.evidence} imported`;
    case 'evidence.linked':
      return `${event.data.evidence} linked: ${roleWords[event.data.role]} ${event.data.subject.id}`;
    case 'evidence.unlinked':
      return `${event.data.evidence} unlinked from ${event.data.subject.id}`;
    case 'evidence.separated':
      return `${event.data.evidence} separated from its mailbox file, which was destroyed`;
    case 'evidence.disposed':
      return `${event.data.evidence} destroyed under ${event.data.schedule} by authority of ${event.data.authority}${because(event.data.reason)}${event.data.holds === undefined ? '' : `; holds: ${event.data.holds}`}`;
    case 'import.finished':
      return `Import ${event.data.import}: ${event.data.imported} new of ${event.data.found}`;
    case 'evidence.nonOfficialNoted':
      return `${event.data.evidence} noted as sent from a non-official account${because(event.data.reason)}`;
    case 'evidence.nonOfficialWithdrawn':
      return `${event.data.evidence} was not sent from a non-official account${because(event.data.reason)}`;
    case 'evidence.copied':
      return `Copy of ${event.data.evidence} to an official account${because(event.data.how)}`;
    case 'evidence.copyWithdrawn':
      return `Copy of ${event.data.evidence} taken back${because(event.data.reason)}`;
    case 'letter.drafted':
      return `${event.data.letter} drafted: ${event.data.title}`;
    case 'letter.issued':
      return `${event.data.letter} issued on the record as of ${formatDate(event.data.basis.asOf)}`;
    case 'letter.sent':
      return `${event.data.letter} sent`;
    case 'letter.registered':
      return `${event.data.letter} registered: ${event.data.title}`;
    case 'letter.reviewAsked':
      return `${event.data.letter} given to ${event.data.reviewer} for review`;
    case 'letter.reviewWithdrawn':
      return `Review of ${event.data.letter} by ${event.data.reviewer} taken back${because(event.data.reason)}`;
    case 'letter.reviewed':
      return `${event.data.reviewer} ${event.data.answer === 'concurs' ? 'concurs with' : 'asks for changes in'} ${event.data.letter}${because(event.data.note)}`;
    case 'letter.reviewAnswerWithdrawn':
      return `Answer of ${event.data.reviewer} on ${event.data.letter} taken back${because(event.data.reason)}`;
    case 'letter.signedCopyRegistered':
      return event.data.fit === 'differs'
        ? `Signed copy of ${event.data.letter} registered, which is not the letter that was issued`
        : `Signed copy of ${event.data.letter} registered`;
    case 'letter.signedCopyWithdrawn':
      return `Signed copy of ${event.data.letter} taken back${because(event.data.reason)}`;
    case 'letter.acknowledged':
      return `${event.data.letter} acknowledged by ${event.data.by}`;
    case 'letter.acknowledgementWithdrawn':
      return `Acknowledgement of ${event.data.letter} taken back${because(event.data.reason)}`;
    case 'letter.superseded':
      return `${event.data.letter} superseded by ${event.data.by}${because(event.data.reason)}`;
    case 'letter.supersessionWithdrawn':
      return `${event.data.letter} no longer superseded${because(event.data.reason)}`;
    case 'suspense.opened':
      return `${event.data.suspense} opened, due ${formatDate(event.data.due)}: ${event.data.what}`;
    case 'suspense.followedUp':
      return `${event.data.suspense} followed up by ${event.data.how}${because(event.data.note)}`;
    case 'suspense.followUpWithdrawn':
      return `Last follow-up of ${event.data.suspense} taken back${because(event.data.reason)}`;
    case 'suspense.answered':
      return `${event.data.suspense} answered${because(event.data.note)}`;
    case 'suspense.answerWithdrawn':
      return `Answer to ${event.data.suspense} taken back${because(event.data.reason)}`;
    case 'suspense.extended':
      return `${event.data.suspense} extended from ${formatDate(event.data.from)} to ${formatDate(event.data.to)}${because(event.data.reason)}`;
    case 'suspense.extensionWithdrawn':
      return `Last extension of ${event.data.suspense} taken back${because(event.data.reason)}`;
    case 'suspense.reassigned':
      return `${event.data.suspense} handed to ${partyInWords(event.data.to)}${because(event.data.reason)}`;
    case 'suspense.reassignmentWithdrawn':
      return `Last handing on of ${event.data.suspense} taken back${because(event.data.reason)}`;
    case 'suspense.cancelled':
      return `${event.data.suspense} cancelled${because(event.data.reason)}`;
    case 'suspense.reinstated':
      return `${event.data.suspense} reinstated${because(event.data.reason)}`;
    case 'pilot.started':
      return `Pilot ${event.data.pilot} of ${event.data.system} started, not to exceed ${formatDate(event.data.notToExceed)}`;
    case 'pilot.authorised':
      return `${event.data.pilot} authorized: ${event.data.authorisation}`;
    case 'pilot.authorisationWithdrawn':
      return `Authorization of ${event.data.pilot} taken back${because(event.data.reason)}`;
    case 'pilot.paused':
      return `${event.data.pilot} paused${because(event.data.reason)}`;
    case 'pilot.resumed':
      return `${event.data.pilot} resumed`;
    case 'pilot.extended':
      return `${event.data.pilot} extended from ${formatDate(event.data.from)} to ${formatDate(event.data.to)}${because(event.data.reason)}`;
    case 'pilot.extensionWithdrawn':
      return `Last extension of ${event.data.pilot} taken back${because(event.data.reason)}`;
    case 'pilot.ended':
      return `${event.data.pilot} ended: ${event.data.result}`;
    case 'pilot.endWithdrawn':
      return `End of ${event.data.pilot} taken back${because(event.data.reason)}`;
    case 'roster.opened':
      return `Roster ${event.data.roster} of ${event.data.system} approved by ${event.data.by}`;
    case 'roster.certified':
      return `${event.data.roster} certified again by ${event.data.by}`;
    case 'roster.certificationWithdrawn':
      return `Last certification of ${event.data.roster} taken back${because(event.data.reason)}`;
    case 'roster.assigned':
      return `${event.data.roster} assigned to ${partyInWords(event.data.owner)}`;
    case 'roster.assignmentWithdrawn':
      return `Last owner of ${event.data.roster} taken back${because(event.data.reason)}`;
    case 'roster.ended':
      return `${event.data.roster} ended${because(event.data.reason)}`;
    case 'roster.endWithdrawn':
      return `End of ${event.data.roster} taken back${because(event.data.reason)}`;
    case 'problem.silenced':
      return `${event.data.code} of ${event.data.subject.id} silenced${because(event.data.reason)}`;
    case 'problem.voiced':
      return `${event.data.code} of ${event.data.subject.id} voiced again`;
    case 'record.withdrawn':
      return `${event.data.subject.id} withdrawn${because(event.data.reason)}`;
  }
}

/** Behind a restoration or an acknowledged loss: how far the logs had reached. */
function lostInWords(lost: readonly { readonly device: string; readonly seq: number }[]): string {
  if (lost.length === 0) return '';
  return `, without what was recorded up to ${lost.map(({ device, seq }) => `entry ${seq} of device ${device.slice(0, 8)}`).join(' and ')}`;
}

type Lineage = Extract<DomainEvent, { type: 'recommendation.lineageRecorded' }>['data'];

function partyInWords(party: Party): string {
  return party.kind === 'named' ? party.name : party.id;
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${reason}`;
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

const concurrenceWords = {
  concurs: 'Agency concurs with',
  partiallyConcurs: 'Agency partially concurs with',
  nonConcurs: 'Agency does not concur with',
} as const;

const stepWords = {
  resolved: 'resolved',
  managementDecision: 'management decision made',
  finalAction: 'final action taken',
  closeoutSent: 'closeout letter sent',
  closed: 'closed',
} as const;

const saidOfPlanWords = {
  due: 'Last due date',
  assignment: 'Last assignment',
  description: 'Last description',
  resources: 'Last resources',
  reporting: 'Last word on who is owed updates',
  update: 'Last update',
} as const;

function named(...ids: readonly (string | null)[]): string {
  return ids.filter((id) => id !== null).join(', ') || 'nobody';
}

const saidWords = {
  priority: 'Last word on the priority',
  concurrence: 'Last answer',
  benefit: 'Last monetary benefit',
  assignment: 'Last assignment',
  lineage: 'Last lineage',
  responseRule: 'Last response rule',
} as const;

function lineageInWords({ recommendation, repeatOf, rolledForwardFrom }: Lineage): string {
  const repeats = repeatOf === null ? [] : [`repeats ${repeatOf}`];
  const continues = rolledForwardFrom === null ? [] : [`is rolled forward from ${rolledForwardFrom}`];
  return `${recommendation} ${[...repeats, ...continues].join(' and ') || 'has no forerunner'}`;
}
