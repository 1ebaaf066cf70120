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
    case 'docket.restored':
      return 'restore the docket';
    case 'docket.lossAcknowledged':
      return 'acknowledge the loss of entries';
    case 'office.added':
      return `add office ${event.data.office}`;
    case 'person.added':
      return `add person ${event.data.person}`;
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
    case 'case.opened':
      return `open case ${event.data.case}`;
    case 'case.acknowledged':
      return `record the acknowledgement of ${event.data.case}`;
    case 'case.acknowledgementWithdrawn':
      return `withdraw the acknowledgement of ${event.data.case}`;
    case 'case.cadenceSet':
      return `set the cadence of ${event.data.case}`;
    case 'plan.opened':
      return `open plan ${event.data.plan}`;
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
    case 'letter.drafted':
      return `draft ${event.data.letter}`;
    case 'letter.issued':
      return `issue ${event.data.letter}`;
    case 'letter.sent':
      return `record ${event.data.letter} as sent`;
    case 'letter.registered':
      return `register ${event.data.letter}`;
    case 'record.withdrawn':
      return `withdraw ${event.data.subject.id}`;
  }
}
