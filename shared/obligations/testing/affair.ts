/** The public affair of OIG-21-62 and UD-2022-0001 as intents, for tests: dates are facts, words are ours. */
import { builtInRules } from '../../calendar/testing/built-in-rules.ts';
import { decideAll, type Intent } from '../../domain/domain.ts';
import { type DomainEvent, evolve } from '../../domain/evolve.ts';
import { emptyState, type State } from '../../domain/state.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Obligation } from '../obligation.ts';
import { obligationsOf } from '../obligations.ts';

export const recommendation: Intent = {
  intent: 'RecordRecommendation',
  source: 'OIG',
  report: 'OIG-21-62',
  issuedOn: '2021-09-20',
  number: '5',
  text: 'Stop using the application, or show that its use meets records law.',
  printedStatus: 'open and unresolved',
};

export const naraCase: Intent = {
  intent: 'OpenCase',
  case: 'UD-2022-0001',
  title: 'Messages',
  grounds: ['retentionNotEnded'],
  letterDate: '2021-10-26',
  responseDue: '2021-11-25',
};

export const office: Intent = { intent: 'AddOffice', office: 'ENTSD', name: 'Networks', effective: '2021-09-20' };
export const person: Intent = {
  intent: 'AddPerson',
  person: 'renwick',
  name: 'Tobiah Renwick-Sand',
  office: 'ENTSD',
  effective: '2021-09-20',
};

export const plan: Intent = {
  intent: 'OpenPlan',
  plan: 'CAP-0022',
  title: 'Keep messages',
  due: '2022-09-30',
  recommendations: ['OIG-21-62-R5'],
  cases: ['UD-2022-0001'],
  effective: '2021-10-29',
};

export const milestone: Intent = {
  intent: 'AddMilestone',
  milestone: 'M-00093',
  plan: 'CAP-0022',
  description: 'Archive by hand',
  office: 'ENTSD',
  owner: 'renwick',
  originalDue: '2021-11-30',
  effective: '2021-10-29',
};

export const response: Intent = {
  intent: 'RegisterLetter',
  letter: 'L-1',
  kind: 'response',
  case: 'UD-2022-0001',
  title: 'Answer',
  effective: '2021-12-15',
};

export const affair: readonly Intent[] = [office, person, recommendation, naraCase, plan, milestone, response];

/** Decided as if today were late, so that every fact is lawful. Throws what is refused. */
export function eventsOf(intents: readonly Intent[]): readonly DomainEvent[] {
  let id = 0;
  const decided = decideAll(emptyState, intents, { today: localDate('2029-01-01'), newId: () => `x${id++}` });
  if (!decided.ok) throw new Error(decided.message);
  return decided.value.events;
}

/** Folded as of a day. */
export function stateOn(day: string, intents: readonly Intent[]): State {
  return eventsOf(intents)
    .filter((event) => event.data.effective <= day)
    .reduce(evolve, emptyState);
}

/** What those intents make owed on a day, by the rules that come with the program. */
export function owedOn(day: string, ...intents: readonly Intent[]): readonly Obligation[] {
  return obligationsOf(stateOn(day, intents), builtInRules, localDate(day));
}

/** The one with this id. */
export function oneOwedOn(day: string, id: string, ...intents: readonly Intent[]): Obligation {
  const found = owedOn(day, ...intents).find((one) => one.id === id);
  if (!found)
    throw new Error(
      `${id} is not among ${owedOn(day, ...intents)
        .map((one) => one.id)
        .join(', ')}`,
    );
  return found;
}
