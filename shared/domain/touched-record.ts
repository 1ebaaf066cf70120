import type { DomainEvent } from './evolve.ts';
import type { Subject } from './ids.ts';
import type { State } from './state.ts';

/** Anything that has a row and a history: what can be linked to, and evidence and imports themselves. */
export interface RecordName {
  readonly kind: Subject['kind'] | 'evidence' | 'import';
  readonly id: string;
}

/** The tables of records: each has rows by their ids. */
export type RecordTable = Exclude<keyof State, 'docket' | 'silences'>;

export const tableOfKind: Readonly<Record<RecordName['kind'], RecordTable>> = {
  office: 'offices',
  person: 'people',
  recommendation: 'recommendations',
  case: 'cases',
  plan: 'plans',
  milestone: 'milestones',
  letter: 'letters',
  promise: 'promises',
  suspense: 'suspenses',
  pilot: 'pilots',
  roster: 'rosters',
  evidence: 'evidence',
  import: 'imports',
};

/**
 * Every record that an event changes: its own, and the promises that an issued letter makes. That `evolve` reads and changes no other
 * record is what lets a page of entries be folded on the rows it touches.
 */
export function allTouchedBy(event: DomainEvent): readonly RecordName[] {
  const record = touchedBy(event);
  const promises = event.type === 'letter.issued' ? event.data.promises : [];
  return [...(record ? [record] : []), ...promises.map(({ promise: id }) => ({ kind: 'promise', id }) as const)];
}

/**
 * The one record that an event is about; undefined for what befalls the docket itself, which has no row.
 */
export function touchedBy(event: DomainEvent): RecordName | undefined {
  switch (event.type) {
    case 'docket.created':
    case 'docket.mailDomainsSet':
    case 'docket.restored':
    case 'docket.lossAcknowledged':
      return undefined;
    case 'office.added':
    case 'office.renamed':
    case 'office.renameWithdrawn':
    case 'office.closed':
    case 'office.reopened':
      return { kind: 'office', id: event.data.office };
    case 'person.added':
    case 'person.departed':
    case 'person.returned':
    case 'person.moved':
    case 'person.moveWithdrawn':
    case 'person.renamed':
    case 'person.emailSet':
    case 'person.roleGiven':
    case 'person.roleWithdrawn':
    case 'person.roleEnded':
    case 'person.roleEndWithdrawn':
      return { kind: 'person', id: event.data.person };
    case 'recommendation.issued':
    case 'recommendation.statusReported':
    case 'recommendation.statusWithdrawn':
    case 'recommendation.criterionAdded':
    case 'recommendation.criterionWithdrawn':
    case 'recommendation.criterionCovered':
    case 'recommendation.coverageWithdrawn':
    case 'recommendation.prioritySet':
    case 'recommendation.concurrenceRecorded':
    case 'recommendation.benefitEstimated':
    case 'recommendation.assigned':
    case 'recommendation.lineageRecorded':
    case 'recommendation.responseRuleSet':
    case 'recommendation.saidWithdrawn':
    case 'recommendation.stepRecorded':
    case 'recommendation.stepWithdrawn':
      return { kind: 'recommendation', id: event.data.recommendation };
    case 'case.opened':
    case 'case.acknowledged':
    case 'case.acknowledgementWithdrawn':
    case 'case.cadenceSet':
    case 'case.described':
    case 'case.inspectionStepRecorded':
    case 'case.inspectionStepWithdrawn':
    case 'case.closed':
    case 'case.reopened':
    case 'case.elementAdded':
    case 'case.elementWithdrawn':
    case 'case.elementAssessed':
    case 'case.assessmentWithdrawn':
    case 'case.elementAssigned':
    case 'case.letterReceived':
    case 'case.receiptWithdrawn':
    case 'case.letterAnswered':
    case 'case.answerWithdrawn':
      return { kind: 'case', id: event.data.case };
    case 'plan.opened':
    case 'plan.dueSet':
    case 'plan.assigned':
    case 'plan.described':
    case 'plan.resourced':
    case 'plan.reportingSet':
    case 'plan.updated':
    case 'plan.saidWithdrawn':
    case 'plan.answersAdded':
    case 'plan.answersRemoved':
    case 'plan.closed':
    case 'plan.reopened':
      return { kind: 'plan', id: event.data.plan };
    case 'milestone.added':
    case 'milestone.originalCorrected':
    case 'milestone.changeTold':
    case 'milestone.assignmentWithdrawn':
    case 'milestone.rescheduled':
    case 'milestone.rescheduleWithdrawn':
    case 'milestone.completed':
    case 'milestone.reopened':
    case 'milestone.assigned':
    case 'milestone.noted':
    case 'milestone.noteWithdrawn':
      return { kind: 'milestone', id: event.data.milestone };
    case 'evidence.imported':
    case 'evidence.linked':
    case 'evidence.unlinked':
    case 'evidence.nonOfficialNoted':
    case 'evidence.nonOfficialWithdrawn':
    case 'evidence.copied':
    case 'evidence.copyWithdrawn':
    case 'evidence.separated':
    case 'evidence.disposed':
      return { kind: 'evidence', id: event.data.evidence };
    case 'import.finished':
      return { kind: 'import', id: event.data.import };
    case 'letter.drafted':
    case 'letter.issued':
    case 'letter.sent':
    case 'letter.registered':
    case 'letter.reviewAsked':
    case 'letter.reviewWithdrawn':
    case 'letter.reviewed':
    case 'letter.reviewAnswerWithdrawn':
    case 'letter.signedCopyRegistered':
    case 'letter.signedCopyWithdrawn':
    case 'letter.acknowledged':
    case 'letter.acknowledgementWithdrawn':
    case 'letter.superseded':
    case 'letter.supersessionWithdrawn':
      return { kind: 'letter', id: event.data.letter };
    case 'promise.made':
      return { kind: 'promise', id: event.data.promise };
    case 'suspense.opened':
    case 'suspense.followedUp':
    case 'suspense.followUpWithdrawn':
    case 'suspense.answered':
    case 'suspense.answerWithdrawn':
    case 'suspense.extended':
    case 'suspense.extensionWithdrawn':
    case 'suspense.reassigned':
    case 'suspense.reassignmentWithdrawn':
    case 'suspense.cancelled':
    case 'suspense.reinstated':
      return { kind: 'suspense', id: event.data.suspense };
    case 'pilot.started':
    case 'pilot.authorised':
    case 'pilot.authorisationWithdrawn':
    case 'pilot.paused':
    case 'pilot.resumed':
    case 'pilot.extended':
    case 'pilot.extensionWithdrawn':
    case 'pilot.ended':
    case 'pilot.endWithdrawn':
      return { kind: 'pilot', id: event.data.pilot };
    case 'roster.opened':
    case 'roster.certified':
    case 'roster.certificationWithdrawn':
    case 'roster.assigned':
    case 'roster.assignmentWithdrawn':
    case 'roster.ended':
    case 'roster.endWithdrawn':
      return { kind: 'roster', id: event.data.roster };
    // The ledger, which finds the problems, knows which are silenced.
    case 'problem.silenced':
    case 'problem.voiced':
      return undefined;
    case 'record.withdrawn':
      return event.data.subject;
  }
}
