import { expect, it } from 'vitest';
import type { Intent } from '../domain.ts';
import { rosterIdSchema } from '../ids.ts';
import type { State } from '../state.ts';
import { refusalOf, told } from '../testing/told.ts';
import { countsFrom, membersNow, type Roster, rosterOwner } from './roster.ts';

const roster = 'R-0001';
const person = { intent: 'AddPerson', person: 'sme', name: 'A specialist', effective: '2021-01-04' } satisfies Intent;
const opened = {
  intent: 'OpenRoster',
  kind: 'access',
  system: 'Mail archive',
  by: 'The CIO',
  members: '42 users',
  owner: { kind: 'person', id: 'sme' },
  effective: '2021-09-01',
} satisfies Intent;
const certified = { intent: 'CertifyRoster', roster, by: 'The CIO', effective: '2022-02-28' } satisfies Intent;

function rowOf(state: State): Roster {
  const row = state.rosters.get(rosterIdSchema.parse(roster));
  if (!row) throw new Error('no roster');
  return row;
}

it('is numbered, begins with its approval, and holds what each certification said', () => {
  const row = rowOf(told(person, opened, certified));
  expect(row.certifications.map(({ on }) => on)).toEqual(['2021-09-01', '2022-02-28']);
  expect(membersNow(row)).toBe('42 users');
  expect(rosterOwner(row)).toEqual({ kind: 'person', id: 'sme' });
  expect(row.certifications.map(countsFrom)).toEqual(['2021-09-01', '2022-02-28']);
});

it('counts form NA-1005 from the window that it was due in', () => {
  const form = { ...opened, kind: 'capstone', effective: '2022-02-15', countedFrom: '2022-04-30' } as const;
  expect(rowOf(told(person, form)).certifications.map(countsFrom)).toEqual(['2022-04-30']);
  expect(refusalOf(told(person), { ...form, countedFrom: '2022-02-14' })).toMatch(/^countedBefore/);
});

it('is certified in order, by somebody who is there, and not once it has ended', () => {
  const state = told(person, opened, certified);
  expect(refusalOf(state, { ...certified, effective: '2022-02-27' })).toMatch(
    /^beforeLastMove: R-0001 was certified on/,
  );
  expect(refusalOf(told(person, opened), { ...certified, effective: '2021-08-31' })).toMatch(/^beforeItExisted/);
  const left = { intent: 'RecordDeparture', person: 'sme', effective: '2021-06-01' } satisfies Intent;
  expect(refusalOf(told(person, left), opened)).toMatch(/^ownerDeparted: A specialist left on 2021-06-01/);
  const ended = told(person, opened, { intent: 'EndRoster', roster, reason: 'Switched off.', effective: '2022-01-31' });
  expect(refusalOf(ended, certified)).toBe('alreadyEnded: R-0001 ended on 2022-01-31.');
  expect(refusalOf(told(person, opened), { intent: 'WithdrawCertification', roster, reason: 'r' })).toBe(
    'nothingThere: R-0001 has not been certified again since it was opened.',
  );
});

it('keeps whoever it names: neither owner nor roster is withdrawn while one rests on the other', () => {
  const state = told(person, opened);
  const withdraw = { intent: 'WithdrawRecord', subject: { kind: 'person', id: 'sme' }, reason: 'r' };
  expect(refusalOf(state, withdraw)).toBe('inUse: sme cannot be withdrawn: R-0001 rest on it.');
  expect(refusalOf(state, { ...withdraw, subject: { kind: 'roster', id: roster } })).toBe('accepted');
});
