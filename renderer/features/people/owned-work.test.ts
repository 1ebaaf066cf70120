import { expect, it } from 'vitest';
import { decideAll } from '../../../shared/domain/domain.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { currentDue } from '../../../shared/domain/milestone/milestone.ts';
import { orphanedWork } from '../../../shared/domain/person/departed-owners.ts';
import type { State } from '../../../shared/domain/state.ts';
import { told } from '../../../shared/domain/testing/told.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { rowsById } from '../../../shared/kernel/table.ts';
import { handoverIntents, ownedWork, workKey } from './owned-work.ts';

const today = localDate('2022-04-04');
const on = { effective: '2022-01-03' };
const [left, next] = ['t.left' as PersonId, 'a.rivera' as PersonId];

const state = told(
  { intent: 'AddPerson', person: left, name: 'T. Left', ...on },
  { intent: 'AddPerson', person: next, name: 'A. Rivera', ...on },
  { intent: 'OpenPlan', plan: 'CAP-0022', title: 'Archive', ...on },
  {
    intent: 'AddMilestone',
    milestone: 'M-1',
    plan: 'CAP-0022',
    description: 'Do it',
    originalDue: '2022-05-31',
    owner: left,
    ...on,
  },
  {
    intent: 'OpenCase',
    case: 'UD-2022-0001',
    title: 'Messages',
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
    grounds: ['permanentRecord'],
    elements: [{ element: 'safeguards', text: 'Safeguards', source: 'regulation' }],
  },
  { intent: 'AssignElement', case: 'UD-2022-0001', element: 'safeguards', owner: left, ...on },
  { intent: 'OpenSuspense', what: 'Figures', askedOf: { kind: 'person', id: left }, due: '2022-02-01', ...on },
  {
    intent: 'OpenRoster',
    kind: 'access',
    system: 'Archive',
    by: 'The CIO',
    owner: { kind: 'person', id: left },
    ...on,
  },
  { intent: 'RecordDeparture', person: left, effective: '2022-03-05' },
);

function records(from: State) {
  const milestones = rowsById(from.milestones).map((row) => ({ ...row, due: currentDue(row) }));
  const rosters = rowsById(from.rosters);
  return { milestones, rosters, suspenses: rowsById(from.suspenses), cases: rowsById(from.cases) };
}

it('finds what a person still has to do, as the domain does', () => {
  const work = ownedWork(records(state), left);
  expect(work.map(workKey)).toEqual([
    'suspense S-0001',
    'milestone M-1',
    'roster R-0001',
    'case UD-2022-0001 safeguards',
  ]);
  expect(orphanedWork(state, today)).toHaveLength(work.length);
  expect(ownedWork(records(state), next)).toEqual([]);
});

it('hands all of it over in one step', () => {
  const handover = { to: next, toName: 'A. Rivera', effective: today, askedBy: localDate('2022-04-11') };
  const intents = handoverIntents(records(state), ownedWork(records(state), left), handover);
  const decided = decideAll(state, intents, { today, newId: () => 'x1' });
  if (!decided.ok) throw new Error(decided.message);
  const after = decided.value.state;
  expect(orphanedWork(after, today)).toEqual([]);
  expect(ownedWork(records(after), next).map(workKey)).toEqual([
    'suspense S-0001',
    'milestone M-1',
    'roster R-0001',
    'case UD-2022-0001 safeguards',
  ]);
});
