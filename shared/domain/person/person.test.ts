import { expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import type { Intent } from '../domain.ts';
import { type PersonId, personIdSchema } from '../ids.ts';
import { refusalOf, told } from '../testing/told.ts';
import { orphanedWork } from './departed-owners.ts';
import { rolesOn } from './held-role.ts';

const person: PersonId = personIdSchema.parse('sme');
const role = 'Audit liaison';
const base: readonly Intent[] = [
  { intent: 'AddOffice', office: 'EIOD', name: 'Infrastructure', effective: '2021-09-20' },
  { intent: 'AddPerson', person, name: 'A specialist', title: 'Analyst', effective: '2021-09-20' },
];
const give = { intent: 'GiveRole', person, role, effective: '2021-10-01' } satisfies Intent;

it('holds a role from one day until another', () => {
  const row = told(...base, give, { intent: 'EndRole', person, role, effective: '2022-01-01' }).people.get(person);
  if (!row) throw new Error('no person');
  expect(['2021-09-30', '2021-10-01', '2021-12-31', '2022-01-01'].map((day) => rolesOn(row, localDate(day)))).toEqual([
    [],
    [role],
    [role],
    [],
  ]);
  expect(refusalOf(told(...base, give), give)).toBe('roleHeld: sme has been Audit liaison since 2021-10-01 already.');
  expect(refusalOf(told(...base), { intent: 'EndRole', person, role })).toBe('nothingThere: sme is not Audit liaison.');
});

it('moves to another post and keeps the former ones', () => {
  const state = told(...base, { intent: 'MovePerson', person, office: 'EIOD', title: 'Lead', effective: '2022-01-10' });
  expect(state.people.get(person)).toMatchObject({
    office: 'EIOD',
    title: 'Lead',
    formerPosts: [{ title: 'Analyst', until: '2022-01-10' }],
  });
  expect(refusalOf(state, { intent: 'MovePerson', person, title: 'Chief', effective: '2022-01-09' })).toMatch(
    /^beforeLastMove: sme moved on 2022-01-10 already/,
  );
  expect(refusalOf(state, { intent: 'WithdrawRecord', subject: { kind: 'office', id: 'EIOD' }, reason: 'r' })).toMatch(
    /^inUse/,
  );
});

it('leaves work behind: open milestones, suspenses and elements', () => {
  const state = told(
    ...base,
    { intent: 'OpenPlan', plan: 'CAP-1', title: 'Plan', effective: '2021-10-01' },
    {
      intent: 'AddMilestone',
      milestone: 'M-1',
      plan: 'CAP-1',
      description: 'd',
      owner: person,
      originalDue: '2021-12-01',
    },
    { intent: 'OpenSuspense', what: 'An update.', askedOf: { kind: 'person', id: person }, due: '2022-04-08' },
    {
      intent: 'OpenCase',
      case: 'UD-2022-0001',
      title: 'Case',
      grounds: ['underHold'],
      letterDate: '2021-10-26',
      responseDue: '2021-11-25',
      elements: [{ element: 'safeguards', text: 'Safeguards.', source: 'regulation' }],
    },
    { intent: 'AssignElement', case: 'UD-2022-0001', element: 'safeguards', owner: person, effective: '2021-11-01' },
    { intent: 'RecordDeparture', person, effective: '2021-12-31' },
  );
  expect(orphanedWork(state, localDate('2021-12-30'))).toEqual([]);
  expect(orphanedWork(state, localDate('2022-04-04'))).toEqual([
    { subject: { kind: 'milestone', id: 'M-1' }, owner: person, departedOn: '2021-12-31' },
    { subject: { kind: 'suspense', id: 'S-0001' }, owner: person, departedOn: '2021-12-31' },
    {
      subject: { kind: 'case', id: 'UD-2022-0001' },
      element: 'safeguards',
      owner: person,
      departedOn: '2021-12-31',
    },
  ]);
});

it('remembers what an office was called, and when it closed', () => {
  const renamed = told(...base, {
    intent: 'RenameOffice',
    office: 'EIOD',
    name: 'Operations',
    effective: '2022-01-01',
  });
  expect([...renamed.offices.values()]).toMatchObject([
    { name: 'Operations', formerNames: [{ name: 'Infrastructure', until: '2022-01-01' }] },
  ]);
  const closed = told(...base, { intent: 'CloseOffice', office: 'EIOD', effective: '2022-02-01' });
  expect(refusalOf(closed, { intent: 'CloseOffice', office: 'EIOD' })).toBe(
    'alreadyClosed: EIOD was closed on 2022-02-01 already.',
  );
});
