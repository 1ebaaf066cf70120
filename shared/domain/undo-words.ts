import { counted } from '../kernel/counted.ts';
import type { DomainEvent } from './evolve.ts';

/**
 * A step in a few words, for menus. @example stepInWords(events) // 'reschedule M-00093', or 'add milestone M-00094 and 2 more changes'
 */
export function stepInWords(events: readonly DomainEvent[]): string {
  const [first] = events;
  if (!first) return 'nothing';
  const more = events.length - 1;
  return more === 0 ? eventInWords(first) : `${eventInWords(first)} and ${counted(more, 'more change')}`;
}

function eventInWords(event: DomainEvent): string {
  switch (event.type) {
    case 'docket.created':
      return 'create the docket';
    case 'docket.mailDomainsSet':
      return "set the agency's mail domains";
    case 'docket.restored':
      return 'restore the docket';
    case 'docket.lossAcknowledged':
      return 'acknowledge the loss of entries';
    case 'office.added':
      return `add office ${event.data.office}`;
    case 'office.renamed':
      return `rename office ${event.data.office}`;
    case 'office.renameWithdrawn':
      return `withdraw the new name of office ${event.data.office}`;
    case 'office.closed':
      return `close office ${event.data.office}`;
    case 'office.reopened':
      return `reopen office ${event.data.office}`;
    case 'person.added':
      return `add person ${event.data.person}`;
    case 'person.moved':
      return `move ${event.data.person}`;
    case 'person.moveWithdrawn':
      return `withdraw the move of ${event.data.person}`;
    case 'person.renamed':
      return `rename ${event.data.person}`;
    case 'person.emailSet':
      return `set the e-mail address of ${event.data.person}`;
    case 'person.roleGiven':
      return `give ${event.data.person} the role of ${event.data.role}`;
    case 'person.roleWithdrawn':
      return `withdraw the role of ${event.data.role} from ${event.data.person}`;
    case 'person.roleEnded':
      return `end the role of ${event.data.role} of ${event.data.person}`;
    case 'person.roleEndWithdrawn':
      return `withdraw the end of the role of ${event.data.role} of ${event.data.person}`;
    case 'person.departed':
      return `record the departure of ${event.data.person}`;
    case 'person.returned':
      return `record the return of ${event.data.person}`;
    case 'recommendation.issued':
      return `add recommendation ${event.data.recommendation}`;
    case 'recommendation.statusReported':
      return `record the status of ${event.data.recommendation}`;
    case 'recommendation.statusWithdrawn':
      return `withdraw the status of ${event.data.recommendation}`;
    case 'recommendation.criterionAdded':
      return `add criterion ${event.data.criterion} to ${event.data.recommendation}`;
    case 'recommendation.criterionWithdrawn':
      return `withdraw criterion ${event.data.criterion} of ${event.data.recommendation}`;
    case 'recommendation.criterionCovered':
      return `say what covers ${event.data.criterion} of ${event.data.recommendation}`;
    case 'recommendation.coverageWithdrawn':
      return `withdraw what covers ${event.data.criterion} of ${event.data.recommendation}`;
    case 'recommendation.prioritySet':
      return `record the priority of ${event.data.recommendation}`;
    case 'recommendation.concurrenceRecorded':
      return `record the concurrence with ${event.data.recommendation}`;
    case 'recommendation.benefitEstimated':
      return `record the monetary benefit of ${event.data.recommendation}`;
    case 'recommendation.assigned':
      return `assign ${event.data.recommendation}`;
    case 'recommendation.lineageRecorded':
      return `record what came before ${event.data.recommendation}`;
    case 'recommendation.responseRuleSet':
      return `set the response rule of ${event.data.recommendation}`;
    case 'recommendation.saidWithdrawn':
      return `withdraw what was said last of ${event.data.recommendation}`;
    case 'recommendation.stepRecorded':
      return `record a step of ${event.data.recommendation}`;
    case 'recommendation.stepWithdrawn':
      return `withdraw a step of ${event.data.recommendation}`;
    case 'case.opened':
      return `open case ${event.data.case}`;
    case 'case.acknowledged':
      return `record the acknowledgement of ${event.data.case}`;
    case 'case.acknowledgementWithdrawn':
      return `withdraw the acknowledgement of ${event.data.case}`;
    case 'case.cadenceSet':
      return `set the cadence of ${event.data.case}`;
    case 'case.described':
      return `describe ${event.data.case}`;
    case 'case.inspectionStepRecorded':
      return `record a step of the inspection in ${event.data.case}`;
    case 'case.inspectionStepWithdrawn':
      return `withdraw a step of the inspection in ${event.data.case}`;
    case 'case.closed':
      return `close ${event.data.case}`;
    case 'case.reopened':
      return `reopen ${event.data.case}`;
    case 'case.elementAdded':
      return `add the element ${event.data.element} to ${event.data.case}`;
    case 'case.elementWithdrawn':
      return `withdraw the element ${event.data.element} of ${event.data.case}`;
    case 'case.elementAssessed':
      return `assess the element ${event.data.element} of ${event.data.case}`;
    case 'case.assessmentWithdrawn':
      return `withdraw the assessment of the element ${event.data.element} of ${event.data.case}`;
    case 'case.elementAssigned':
      return `assign the element ${event.data.element} of ${event.data.case}`;
    case 'case.letterReceived':
      return `record a letter received in ${event.data.case}`;
    case 'case.receiptWithdrawn':
      return `withdraw the letter ${event.data.item} received in ${event.data.case}`;
    case 'case.letterAnswered':
      return `record the answer to ${event.data.item} in ${event.data.case}`;
    case 'case.answerWithdrawn':
      return `withdraw the answer to ${event.data.item} in ${event.data.case}`;
    case 'plan.opened':
      return `open plan ${event.data.plan}`;
    case 'plan.dueSet':
      return `set the due date of ${event.data.plan}`;
    case 'plan.assigned':
      return `assign ${event.data.plan}`;
    case 'plan.described':
      return `describe ${event.data.plan}`;
    case 'plan.resourced':
      return `record the resources of ${event.data.plan}`;
    case 'plan.reportingSet':
      return `set the reporting on ${event.data.plan}`;
    case 'plan.updated':
      return `record an update on ${event.data.plan}`;
    case 'plan.saidWithdrawn':
      return `withdraw what was said last of ${event.data.plan}`;
    case 'plan.answersAdded':
      return `add to what ${event.data.plan} answers`;
    case 'plan.answersRemoved':
      return `remove from what ${event.data.plan} answers`;
    case 'plan.closed':
      return `close ${event.data.plan}`;
    case 'plan.reopened':
      return `reopen ${event.data.plan}`;
    case 'milestone.originalCorrected':
      return `correct the original date of ${event.data.milestone}`;
    case 'milestone.changeTold':
      return `say who was told of the move of ${event.data.milestone}`;
    case 'milestone.assignmentWithdrawn':
      return `withdraw the assignment of ${event.data.milestone}`;
    case 'promise.made':
      return `record promise ${event.data.promise}`;
    case 'milestone.added':
      return `add milestone ${event.data.milestone}`;
    case 'milestone.rescheduled':
      return `reschedule ${event.data.milestone}`;
    case 'milestone.rescheduleWithdrawn':
      return `withdraw the reschedule of ${event.data.milestone}`;
    case 'milestone.completed':
      return `complete ${event.data.milestone}`;
    case 'milestone.reopened':
      return `reopen ${event.data.milestone}`;
    case 'milestone.assigned':
      return `assign ${event.data.milestone}`;
    case 'milestone.noted':
      return `note progress of ${event.data.milestone}`;
    case 'milestone.noteWithdrawn':
      return `withdraw the note of ${event.data.milestone}`;
    case 'evidence.imported':
    case 'import.finished':
      return `import ${event.data.import}`;
    case 'evidence.linked':
      return `link ${event.data.evidence} to ${event.data.subject.id}`;
    case 'evidence.unlinked':
      return `unlink ${event.data.evidence} from ${event.data.subject.id}`;
    case 'evidence.nonOfficialNoted':
      return `note ${event.data.evidence} as sent from a non-official account`;
    case 'evidence.nonOfficialWithdrawn':
      return `withdraw that ${event.data.evidence} was sent from a non-official account`;
    case 'evidence.copied':
      return `record the copy of ${event.data.evidence}`;
    case 'evidence.copyWithdrawn':
      return `withdraw the copy of ${event.data.evidence}`;
    case 'evidence.separated':
      return `separate ${event.data.evidence} from its mailbox`;
    case 'evidence.disposed':
      return `destroy ${event.data.evidence}`;
    case 'letter.drafted':
      return `draft ${event.data.letter}`;
    case 'letter.issued':
      return `issue ${event.data.letter}`;
    case 'letter.sent':
      return `record ${event.data.letter} as sent`;
    case 'letter.registered':
      return `register ${event.data.letter}`;
    case 'letter.reviewAsked':
      return `ask ${event.data.reviewer} to review ${event.data.letter}`;
    case 'letter.reviewWithdrawn':
      return `withdraw the review of ${event.data.letter} by ${event.data.reviewer}`;
    case 'letter.reviewed':
      return `record the review of ${event.data.letter} by ${event.data.reviewer}`;
    case 'letter.reviewAnswerWithdrawn':
      return `withdraw the answer of ${event.data.reviewer} on ${event.data.letter}`;
    case 'letter.signedCopyRegistered':
      return `register the signed copy of ${event.data.letter}`;
    case 'letter.signedCopyWithdrawn':
      return `withdraw the signed copy of ${event.data.letter}`;
    case 'letter.acknowledged':
      return `record the acknowledgement of ${event.data.letter}`;
    case 'letter.acknowledgementWithdrawn':
      return `withdraw the acknowledgement of ${event.data.letter}`;
    case 'letter.superseded':
      return `put ${event.data.by} in the place of ${event.data.letter}`;
    case 'letter.supersessionWithdrawn':
      return `withdraw that ${event.data.letter} is superseded`;
    case 'suspense.opened':
      return `open ${event.data.suspense}`;
    case 'suspense.followedUp':
      return `follow up ${event.data.suspense}`;
    case 'suspense.followUpWithdrawn':
      return `withdraw the follow-up of ${event.data.suspense}`;
    case 'suspense.answered':
      return `record the answer to ${event.data.suspense}`;
    case 'suspense.answerWithdrawn':
      return `withdraw the answer to ${event.data.suspense}`;
    case 'suspense.extended':
      return `extend ${event.data.suspense}`;
    case 'suspense.extensionWithdrawn':
      return `withdraw the extension of ${event.data.suspense}`;
    case 'suspense.reassigned':
      return `hand ${event.data.suspense} to somebody else`;
    case 'suspense.reassignmentWithdrawn':
      return `withdraw the handing on of ${event.data.suspense}`;
    case 'suspense.cancelled':
      return `cancel ${event.data.suspense}`;
    case 'suspense.reinstated':
      return `reinstate ${event.data.suspense}`;
    case 'pilot.started':
      return `start pilot ${event.data.pilot}`;
    case 'pilot.authorised':
      return `record the authorization of ${event.data.pilot}`;
    case 'pilot.authorisationWithdrawn':
      return `withdraw the authorization of ${event.data.pilot}`;
    case 'pilot.paused':
      return `pause ${event.data.pilot}`;
    case 'pilot.resumed':
      return `resume ${event.data.pilot}`;
    case 'pilot.extended':
      return `extend ${event.data.pilot}`;
    case 'pilot.extensionWithdrawn':
      return `withdraw the extension of ${event.data.pilot}`;
    case 'pilot.ended':
      return `end ${event.data.pilot}`;
    case 'pilot.endWithdrawn':
      return `withdraw the end of ${event.data.pilot}`;
    case 'roster.opened':
      return `open ${event.data.roster}`;
    case 'roster.certified':
      return `certify ${event.data.roster}`;
    case 'roster.certificationWithdrawn':
      return `withdraw the last certification of ${event.data.roster}`;
    case 'roster.assigned':
      return `assign ${event.data.roster}`;
    case 'roster.assignmentWithdrawn':
      return `withdraw the owner of ${event.data.roster}`;
    case 'roster.ended':
      return `end ${event.data.roster}`;
    case 'roster.endWithdrawn':
      return `withdraw the end of ${event.data.roster}`;
    case 'problem.silenced':
      return `silence ${event.data.code} of ${event.data.subject.id}`;
    case 'problem.voiced':
      return `voice ${event.data.code} of ${event.data.subject.id}`;
    case 'record.withdrawn':
      return `withdraw ${event.data.subject.id}`;
  }
}
