/** What can be told of the smaller records. */
import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { Docket } from '../../domain/docket/docket.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import { milestonesOf } from '../../domain/milestone/milestones-of.ts';
import type { Office } from '../../domain/office/office.ts';
import { partyName } from '../../domain/party-name.ts';
import type { Person } from '../../domain/person/person.ts';
import { notToExceedNow, type Pilot } from '../../domain/pilot/pilot.ts';
import { type Plan, planDue } from '../../domain/plan/plan.ts';
import type { PromiseTold } from '../../domain/promise/promise.ts';
import { type Suspense, suspenseDue } from '../../domain/suspense/suspense.ts';
import { actionsOf, ofStanding } from '../compose/actions.ts';
import { day, type Reading } from './printed.ts';
import type { RecordView } from './record-view.ts';

type Readings<Row> = Readonly<Record<string, Reading<Row, RecordView>>>;

export const ofDocket: Readings<Docket> = {
  name: ({ name }) => name,
  agency: ({ agency }) => agency,
  office: ({ office }) => office,
};

export const ofPlan: Readings<Plan> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  due: (row) => day(planDue(row)),
  openedOn: ({ openedOn }) => day(openedOn),
  closedOn: ({ closed }) => day(closed?.on),
  office: ({ office }, { state }) => office && (state.offices.get(office)?.name ?? office),
  contact: ({ contact }, { state }) => contact && (state.people.get(contact)?.name ?? contact),
  actions: ({ id }, { state }) => milestonesOf(state, id).length,
  complete: (row, { state, asOf }) => ofStanding(actionsOf(state, [row], asOf), 'complete').length,
  pastDue: (row, { state, asOf }) => ofStanding(actionsOf(state, [row], asOf), 'pastDue').length,
};

export const ofPerson: Readings<Person> = {
  name: ({ name }) => name,
  title: ({ title }) => title,
  email: ({ email }) => email,
  office: ({ office }, { state }) => office && (state.offices.get(office)?.name ?? office),
};

export const ofOffice: Readings<Office> = { id: ({ id }) => id, name: ({ name }) => name };

export const ofLetter: Readings<Letter> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  issuedOn: ({ issued }) => day(issued?.on),
  sentOn: ({ sent }) => day(sent?.on),
  means: ({ sent }) => sent?.means,
};

export const ofPilot: Readings<Pilot> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  system: ({ system }) => system,
  startedOn: ({ startedOn }) => day(startedOn),
  notToExceed: (row) => day(notToExceedNow(row)),
  pausedOn: ({ paused }) => day(paused?.on),
  endedOn: ({ ended }) => day(ended?.on),
  result: ({ ended }) => ended?.result,
  authorisation: ({ authorised }) => authorised?.words,
  status: ({ ended, paused }) => {
    if (ended) return `Ended ${formatDate(ended.on)}`;
    return paused ? `Paused since ${formatDate(paused.on)}` : 'Running';
  },
};

export const ofSuspense: Readings<Suspense> = {
  id: ({ id }) => id,
  what: ({ what }) => what,
  due: (row) => day(suspenseDue(row)),
  askedOn: ({ askedOn }) => day(askedOn),
  askedOf: ({ askedOf }, { state }) => partyName(state, askedOf),
  answeredOn: ({ answered }) => day(answered?.on),
};

export const ofPromise: Readings<PromiseTold> = {
  id: ({ id }) => id,
  text: ({ text }) => text,
  due: ({ due }) => day(due),
  letter: ({ letter }) => letter,
  on: ({ on }) => day(on),
};

export const ofEvidence: Readings<Evidence> = {
  id: ({ id }) => id,
  on: ({ on, isUndated }) => (isUndated ? undefined : day(on)),
  sha256: ({ sha256 }) => sha256,
};
