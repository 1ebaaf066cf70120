import type { DomainEvent } from '../../../shared/domain/evolve.ts';
import type { Subject } from '../../../shared/domain/ids.ts';
import type { RecordTable } from '../rows.ts';

/** Anything that has a row and a history: what can be linked to, and evidence and imports themselves. */
export interface RecordName {
  readonly kind: Subject['kind'] | 'evidence' | 'import';
  readonly id: string;
}

export const tableOfKind: Readonly<Record<RecordName['kind'], RecordTable>> = {
  office: 'offices',
  person: 'people',
  recommendation: 'recommendations',
  case: 'cases',
  plan: 'plans',
  milestone: 'milestones',
  letter: 'letters',
  evidence: 'evidence',
  import: 'imports',
};

/**
 * The one record that an event changes; undefined for what befalls the docket itself, which has no row. That `evolve` reads and changes no other
 * record is what lets a page of entries be folded on the rows it touches.
 */
export function touchedBy(event: DomainEvent): RecordName | undefined {
  switch (event.type) {
    case 'docket.created':
    case 'docket.restored':
    case 'docket.lossAcknowledged':
      return undefined;
    case 'office.added':
      return { kind: 'office', id: event.data.office };
    case 'person.added':
    case 'person.departed':
    case 'person.returned':
      return { kind: 'person', id: event.data.person };
    case 'recommendation.issued':
    case 'recommendation.statusReported':
    case 'recommendation.statusWithdrawn':
      return { kind: 'recommendation', id: event.data.recommendation };
    case 'case.opened':
    case 'case.acknowledged':
    case 'case.acknowledgementWithdrawn':
    case 'case.cadenceSet':
      return { kind: 'case', id: event.data.case };
    case 'plan.opened':
      return { kind: 'plan', id: event.data.plan };
    case 'milestone.added':
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
      return { kind: 'evidence', id: event.data.evidence };
    case 'import.finished':
      return { kind: 'import', id: event.data.import };
    case 'letter.drafted':
    case 'letter.issued':
    case 'letter.sent':
    case 'letter.registered':
      return { kind: 'letter', id: event.data.letter };
    case 'record.withdrawn':
      return event.data.subject;
  }
}
