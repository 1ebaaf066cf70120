import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { rowsById } from '../../kernel/table.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { isSameSubject, type Subject, subjectSchema } from '../ids.ts';
import { intent } from '../intent.ts';
import type { Party } from '../party.ts';
import type { State } from '../state.ts';
import { unknownSubject } from '../subject.ts';
import type { Suspense } from '../suspense/suspense.ts';
import { recordEvents } from './events.ts';

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
  const users = [
    ...rowsById(state.people)
      .filter((row) => row.office === subject.id && subject.kind === 'office')
      .map((row) => row.id),
    ...rowsById(state.plans)
      .filter((row) => planRestsOn(row, subject))
      .map((row) => row.id),
    ...rowsById(state.milestones)
      .filter((row) => milestoneRestsOn(row, subject))
      .map((row) => row.id),
    ...rowsById(state.letters)
      .filter((row) => subject.kind === 'case' && row.case === subject.id)
      .map((row) => row.id),
    ...rowsById(state.suspenses)
      .filter((row) => suspenseRestsOn(row, subject))
      .map((row) => row.id),
    ...rowsById(state.pilots)
      .filter((row) => row.about !== undefined && isSameSubject(row.about, subject))
      .map((row) => row.id),
    ...rowsById(state.evidence)
      .filter((row) => row.links.some((link) => isSameSubject(link.subject, subject)))
      .map((row) => row.id),
  ];
  if (users.length === 0) return undefined;
  const named = users.slice(0, 3).join(', ') + (users.length > 3 ? ` and ${users.length - 3} more` : '');
  return refuse('inUse', `${subject.id} cannot be withdrawn: ${named} rest on it.`, { users });
}

function planRestsOn(
  plan: { office?: string | undefined; recommendations: readonly string[]; cases: readonly string[] },
  subject: Subject,
) {
  if (subject.kind === 'office') return plan.office === subject.id;
  if (subject.kind === 'recommendation') return plan.recommendations.includes(subject.id);
  return subject.kind === 'case' && plan.cases.includes(subject.id);
}

function milestoneRestsOn(
  milestone: { plan: string; office?: string | undefined; owner?: string | undefined },
  subject: Subject,
) {
  if (subject.kind === 'plan') return milestone.plan === subject.id;
  if (subject.kind === 'office') return milestone.office === subject.id;
  return subject.kind === 'person' && milestone.owner === subject.id;
}

function suspenseRestsOn({ askedOf, askedBy, answered, about }: Suspense, subject: Subject) {
  const isNamed = (party: Party | undefined) => party?.kind === subject.kind && party.id === subject.id;
  return [askedOf, askedBy, answered?.by].some(isNamed) || (about !== undefined && isSameSubject(about, subject));
}

function issuedLetter(state: State, subject: Subject): Refusal | undefined {
  const letter = subject.kind === 'letter' ? state.letters.get(subject.id) : undefined;
  if (!letter || letter.origin === 'external' || letter.status === 'draft') return undefined;
  return refuse(
    'letterIssued',
    `${letter.id} is ${letter.status}: an issued letter is superseded by a new one, never withdrawn.`,
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
    case 'suspense':
      return state.suspenses.get(subject.id)?.askedOn;
    case 'pilot':
      return state.pilots.get(subject.id)?.startedOn;
  }
}
