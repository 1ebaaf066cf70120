import type { Refusal } from '../kernel/result.ts';
import type { Subject } from './ids.ts';
import { missing } from './intent.ts';
import type { State } from './state.ts';

/** Refuses a subject that names nothing in the docket. */
export function unknownSubject(state: State, subject: Subject): Refusal | undefined {
  switch (subject.kind) {
    case 'office':
      return missing(state.offices, subject.id, 'office');
    case 'person':
      return missing(state.people, subject.id, 'person');
    case 'recommendation':
      return missing(state.recommendations, subject.id, 'recommendation');
    case 'case':
      return missing(state.cases, subject.id, 'case');
    case 'plan':
      return missing(state.plans, subject.id, 'corrective action plan');
    case 'milestone':
      return missing(state.milestones, subject.id, 'milestone');
    case 'letter':
      return missing(state.letters, subject.id, 'letter');
    case 'promise':
      return missing(state.promises, subject.id, 'promise');
    case 'suspense':
      return missing(state.suspenses, subject.id, 'suspense');
    case 'pilot':
      return missing(state.pilots, subject.id, 'pilot');
    case 'roster':
      return missing(state.rosters, subject.id, 'roster');
  }
}
