import { expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import type { Intent } from '../domain.ts';
import { suspenseIdSchema } from '../ids.ts';
import { partyName } from '../party-name.ts';
import type { State } from '../state.ts';
import { refusalOf, told } from '../testing/told.ts';
import {
  isSuspenseOpen,
  isSuspenseOverdue,
  lastAskedOn,
  nextSuspenseId,
  type Suspense,
  suspenseDue,
} from './suspense.ts';

const suspense = 'S-0001';
const sme = { intent: 'AddPerson', person: 'sme', name: 'A specialist', effective: '2021-09-20' } satisfies Intent;
const asked = {
  intent: 'OpenSuspense',
  what: 'An update.',
  askedOf: { kind: 'person', id: 'sme' },
  due: '2022-02-04',
  effective: '2022-01-26',
} satisfies Intent;
const answer = { intent: 'RecordAnswer', suspense, note: 'No new dates.', effective: '2022-02-16' } satisfies Intent;

function rowOf(state: State): Suspense {
  const row = state.suspenses.get(suspenseIdSchema.parse(suspense));
  if (!row) throw new Error('no suspense');
  return row;
}

it('takes the next number, and the officer’s own where one is given', () => {
  expect(nextSuspenseId(told(sme).suspenses)).toBe('S-0001');
  expect(nextSuspenseId(told(sme, asked, { ...asked, suspense: 'S-0041' }).suspenses)).toBe('S-0042');
  expect(refusalOf(told(sme, asked), { ...asked, suspense })).toMatch(/^idTaken/);
});

it('is overdue from the day after the one last given, until it is answered', () => {
  const row = rowOf(told(sme, asked));
  expect(isSuspenseOverdue(row, localDate('2022-02-04'))).toBe(false);
  expect(isSuspenseOverdue(row, localDate('2022-02-05'))).toBe(true);
  const later = { intent: 'ExtendSuspense', suspense, to: '2022-02-18', reason: 'A pilot runs.' } satisfies Intent;
  const extended = rowOf(told(sme, asked, { ...later, effective: '2022-02-04' }));
  expect(suspenseDue(extended)).toBe('2022-02-18');
  expect(extended.due).toBe('2022-02-04');
  expect(isSuspenseOverdue(extended, localDate('2022-02-18'))).toBe(false);
  expect(refusalOf(told(sme, asked), { ...later, to: '2022-02-04' })).toMatch(/^notLater/);
});

it('knows when it was asked last, and who answered', () => {
  const followed = told(sme, asked, {
    intent: 'RecordFollowUp',
    suspense,
    how: 'an e-mail',
    effective: '2022-02-16',
  });
  expect(lastAskedOn(rowOf(followed))).toBe('2022-02-16');
  const state = told(sme, asked, answer);
  const { answered } = rowOf(state);
  expect(answered && partyName(state, answered.by)).toBe('A specialist');
  expect(isSuspenseOpen(rowOf(state))).toBe(false);
});

it('refuses what only an open suspense can undergo, and names whom it does not know', () => {
  const state = told(sme, asked, answer);
  expect(refusalOf(state, { intent: 'RecordFollowUp', suspense, how: 'a call' })).toBe(
    'alreadyAnswered: S-0001 was answered on 2022-02-16 and cannot be followed up.',
  );
  expect(refusalOf(told(sme, asked), { ...answer, effective: '2022-01-25' })).toMatch(/^beforeItExisted/);
  expect(refusalOf(told(), asked)).toBe('unknownId: There is no person sme in this docket.');
  expect(refusalOf(told(sme), { ...asked, due: '2022-01-25' })).toMatch(/^dueBeforeAsked/);
  expect(refusalOf(told(sme, asked), { intent: 'ReinstateSuspense', suspense, reason: 'r' })).toBe(
    'nothingThere: S-0001 is not cancelled.',
  );
});

it('is handed to somebody else, who is asked from then on, and back again', () => {
  const office = { intent: 'AddOffice', office: 'RIM', name: 'Records', effective: '2021-09-20' } satisfies Intent;
  const to = { kind: 'office', id: 'RIM' } as const;
  const handed = {
    intent: 'ReassignSuspense',
    suspense,
    to,
    reason: 'She left.',
    effective: '2022-02-10',
  } satisfies Intent;
  const state = told(sme, office, asked, handed);
  expect(rowOf(state).askedOf).toEqual(to);
  expect(lastAskedOn(rowOf(state))).toBe('2022-02-10');
  expect(rowOf(told(sme, office, asked, handed, answer)).answered?.by).toEqual(to);
  expect(refusalOf(state, handed)).toBe('sameParty: S-0001 is asked of Records already.');
  const back = { ...handed, to: asked.askedOf };
  expect(refusalOf(state, { ...back, effective: '2022-02-09' })).toMatch(/^beforeLastMove/);
  const left = { intent: 'RecordDeparture', person: 'sme', effective: '2022-02-01' } satisfies Intent;
  expect(refusalOf(told(sme, office, asked, handed, left), back)).toMatch(/^ownerDeparted/);
  const taken = told(sme, office, asked, handed, { intent: 'WithdrawReassignment', suspense, reason: 'r' });
  expect(rowOf(taken)).toEqual(rowOf(told(sme, office, asked)));
});
