import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type Subject, subjectSchema } from '../ids.ts';
import { intent } from '../intent.ts';
import type { State } from '../state.ts';
import { unknownSubject } from '../subject.ts';
import { recordEvents } from './events.ts';
import { restingOn } from './resting-on.ts';

export const recordIntents = {
  /** Takes back a record that was entered in error. What other records rest on stays. */
  WithdrawRecord: intent({
    yields: 'record.withdrawn',
    asks: ask({ subject: subjectSchema, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const refusal =
        unknownSubject(state, asked.subject) ?? inUse(state, asked.subject) ?? issuedLetter(state, asked.subject);
      if (refusal) return refusal;
      return ok([
        event(recordEvents, 'record.withdrawn', { ...asked, effective: enteredOn(state, asked.subject) ?? effective }),
      ]);
    },
  }),
};

function inUse(state: State, subject: Subject): Refusal | undefined {
  const users = restingOn(state, subject);
  if (users.length === 0) return undefined;
  const named = users.slice(0, 3).join(', ') + (users.length > 3 ? ` and ${users.length - 3} more` : '');
  return refuse('inUse', `${subject.id} cannot be withdrawn: ${named} rest on it.`, { users });
}

function issuedLetter(state: State, subject: Subject): Refusal | undefined {
  const promised = subject.kind === 'promise' ? state.promises.get(subject.id)?.letter : undefined;
  const id = subject.kind === 'letter' ? subject.id : promised;
  const letter = id && state.letters.get(id);
  if (!letter?.issued) return undefined;
  return refuse(
    'letterIssued',
    `${letter.id} is ${letter.status}: an issued letter, and what it promises, is superseded by a new one, never withdrawn.`,
  );
}

/** The day that the record's own entry claims. */
function enteredOn(state: State, subject: Subject): LocalDate | undefined {
  switch (subject.kind) {
    case 'office':
      return state.offices.get(subject.id)?.addedOn;
    case 'person':
      return state.people.get(subject.id)?.addedOn;
    case 'recommendation':
      return state.recommendations.get(subject.id)?.issuedOn;
    case 'case':
      return state.cases.get(subject.id)?.letterDate;
    case 'plan':
      return state.plans.get(subject.id)?.openedOn;
    case 'milestone':
      return state.milestones.get(subject.id)?.addedOn;
    case 'letter':
      return state.letters.get(subject.id)?.draftedOn;
    case 'promise':
      return state.promises.get(subject.id)?.on;
    case 'suspense':
      return state.suspenses.get(subject.id)?.askedOn;
    case 'pilot':
      return state.pilots.get(subject.id)?.startedOn;
    case 'roster':
      return state.rosters.get(subject.id)?.certifications[0]?.on;
  }
}
