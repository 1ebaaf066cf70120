import { evolveDocket } from './docket/docket.ts';
import { docketEvents } from './docket/events.ts';
import { evidenceEvents } from './evidence/events.ts';
import { evolveEvidence, evolveImports } from './evidence/evidence.ts';
import type { EventOf } from './fact.ts';
import type { Subject } from './ids.ts';
import { letterEvents } from './letter/events.ts';
import { evolveLetters } from './letter/evolve.ts';
import { milestoneEvents } from './milestone/events.ts';
import { evolveMilestones } from './milestone/milestone.ts';
import { caseEvents } from './nara-case/events.ts';
import { evolveCases } from './nara-case/nara-case.ts';
import { officeEvents } from './office/events.ts';
import { evolveOffices } from './office/office.ts';
import { personEvents } from './person/events.ts';
import { evolvePeople } from './person/person.ts';
import { pilotEvents } from './pilot/events.ts';
import { evolvePilots } from './pilot/pilot.ts';
import { planEvents } from './plan/events.ts';
import { evolvePlans } from './plan/plan.ts';
import { problemEvents } from './problem/events.ts';
import { evolveSilences, withoutSubject } from './problem/silence.ts';
import { promiseEvents } from './promise/events.ts';
import { evolvePromises } from './promise/promise.ts';
import { recommendationEvents } from './recommendation/events.ts';
import { evolveRecommendations } from './recommendation/recommendation.ts';
import { recordEvents } from './record/events.ts';
import { rosterEvents } from './roster/events.ts';
import { evolveRosters } from './roster/roster.ts';
import type { State } from './state.ts';
import { suspenseEvents } from './suspense/events.ts';
import { evolveSuspenses } from './suspense/suspense.ts';

/** Every event type that this version understands. */
export const domainEvents = {
  ...docketEvents,
  ...officeEvents,
  ...personEvents,
  ...recommendationEvents,
  ...caseEvents,
  ...planEvents,
  ...milestoneEvents,
  ...evidenceEvents,
  ...letterEvents,
  ...promiseEvents,
  ...suspenseEvents,
  ...pilotEvents,
  ...rosterEvents,
  ...problemEvents,
  ...recordEvents,
} as const;

export type DomainEvent = EventOf<typeof domainEvents>;

/** The state after one more event. Pure. A change of a record that is not there (as-of views may leave it out) changes nothing. */
export function evolve(state: State, event: DomainEvent): State {
  switch (event.type) {
    case 'docket.created':
      return { ...state, docket: evolveDocket(event) };
    case 'docket.mailDomainsSet':
      return state.docket ? { ...state, docket: { ...state.docket, mailDomains: event.data.domains } } : state;
    case 'docket.restored':
    case 'docket.lossAcknowledged':
      // What befell the folder is history, and changes no record.
      return state;
    case 'office.added':
    case 'office.renamed':
    case 'office.renameWithdrawn':
    case 'office.closed':
    case 'office.reopened':
      return { ...state, offices: evolveOffices(state.offices, event) };
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
      return { ...state, people: evolvePeople(state.people, event) };
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
      return { ...state, recommendations: evolveRecommendations(state.recommendations, event) };
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
      return { ...state, cases: evolveCases(state.cases, event) };
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
      return { ...state, plans: evolvePlans(state.plans, event) };
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
      return { ...state, milestones: evolveMilestones(state.milestones, event) };
    case 'evidence.imported':
    case 'evidence.linked':
    case 'evidence.unlinked':
    case 'evidence.nonOfficialNoted':
    case 'evidence.nonOfficialWithdrawn':
    case 'evidence.copied':
    case 'evidence.copyWithdrawn':
    case 'evidence.separated':
    case 'evidence.disposed':
      return { ...state, evidence: evolveEvidence(state.evidence, event) };
    case 'import.finished':
      return { ...state, imports: evolveImports(state.imports, event) };
    case 'letter.issued':
      return {
        ...state,
        letters: evolveLetters(state.letters, event),
        promises: evolvePromises(state.promises, event),
      };
    case 'letter.drafted':
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
      return { ...state, letters: evolveLetters(state.letters, event) };
    case 'promise.made':
      return { ...state, promises: evolvePromises(state.promises, event) };
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
      return { ...state, suspenses: evolveSuspenses(state.suspenses, event) };
    case 'pilot.started':
    case 'pilot.authorised':
    case 'pilot.authorisationWithdrawn':
    case 'pilot.paused':
    case 'pilot.resumed':
    case 'pilot.extended':
    case 'pilot.extensionWithdrawn':
    case 'pilot.ended':
    case 'pilot.endWithdrawn':
      return { ...state, pilots: evolvePilots(state.pilots, event) };
    case 'roster.opened':
    case 'roster.certified':
    case 'roster.certificationWithdrawn':
    case 'roster.assigned':
    case 'roster.assignmentWithdrawn':
    case 'roster.ended':
    case 'roster.endWithdrawn':
      return { ...state, rosters: evolveRosters(state.rosters, event) };
    case 'problem.silenced':
    case 'problem.voiced':
      return { ...state, silences: evolveSilences(state.silences, event) };
    case 'record.withdrawn':
      return {
        ...withdraw(state, event.data.subject),
        silences: withoutSubject(state.silences, event.data.subject),
      };
  }
}

function withdraw(state: State, subject: Subject): State {
  switch (subject.kind) {
    case 'office':
      return { ...state, offices: state.offices.delete(subject.id) };
    case 'person':
      return { ...state, people: state.people.delete(subject.id) };
    case 'recommendation':
      return { ...state, recommendations: state.recommendations.delete(subject.id) };
    case 'case':
      return { ...state, cases: state.cases.delete(subject.id) };
    case 'plan':
      return { ...state, plans: state.plans.delete(subject.id) };
    case 'milestone':
      return { ...state, milestones: state.milestones.delete(subject.id) };
    case 'letter':
      return { ...state, letters: state.letters.delete(subject.id) };
    case 'promise':
      return { ...state, promises: state.promises.delete(subject.id) };
    case 'suspense':
      return { ...state, suspenses: state.suspenses.delete(subject.id) };
    case 'pilot':
      return { ...state, pilots: state.pilots.delete(subject.id) };
    case 'roster':
      return { ...state, rosters: state.rosters.delete(subject.id) };
  }
}
