import { expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import type { Intent } from '../domain.ts';
import { pilotIdSchema } from '../ids.ts';
import type { State } from '../state.ts';
import { refusalOf, told } from '../testing/told.ts';
import { isBeyondNotToExceed, notToExceedNow, type Pilot } from './pilot.ts';

const pilot = 'PILOT-1';
const started = {
  intent: 'StartPilot',
  pilot,
  title: 'Federation',
  system: 'Wickr',
  notToExceed: '2022-03-21',
  effective: '2022-03-07',
} satisfies Intent;

function rowOf(state: State): Pilot {
  const row = state.pilots.get(pilotIdSchema.parse(pilot));
  if (!row) throw new Error('no pilot');
  return row;
}

it('may not outlast its day: a pause does not move it, an approved extension does', () => {
  const paused = told(started, { intent: 'PausePilot', pilot, reason: 'No ATT.', effective: '2022-03-11' });
  expect(isBeyondNotToExceed(rowOf(paused), localDate('2022-03-21'))).toBe(false);
  expect(isBeyondNotToExceed(rowOf(paused), localDate('2022-03-22'))).toBe(true);
  const extension = { intent: 'ExtendPilot', pilot, to: '2022-04-11', reason: 'r', approver: 'The CIO' } as const;
  const extended = rowOf(told(started, { ...extension, effective: '2022-03-20' }));
  expect(notToExceedNow(extended)).toBe('2022-04-11');
  expect(isBeyondNotToExceed(extended, localDate('2022-04-11'))).toBe(false);
});

it('is authorized at its start, or later, or not at all', () => {
  expect(rowOf(told(started)).authorised).toBeUndefined();
  expect(rowOf(told({ ...started, authorisation: 'ATT 12' })).authorised).toEqual({
    on: '2022-03-07',
    words: 'ATT 12',
  });
  const later = { intent: 'RecordAuthorisation', pilot, authorisation: 'ATT 12', effective: '2022-03-28' } as const;
  expect(rowOf(told(started, later)).authorised).toEqual({ on: '2022-03-28', words: 'ATT 12' });
  expect(refusalOf(told(started, later), later)).toMatch(/^alreadyAuthorised: PILOT-1 was authorized on 2022-03-28/);
});

it('undergoes nothing once it has ended', () => {
  const ended = told(started, { intent: 'EndPilot', pilot, result: 'Half is retained.', effective: '2022-03-31' });
  expect(refusalOf(ended, { intent: 'PausePilot', pilot, reason: 'r' })).toBe(
    'alreadyEnded: PILOT-1 ended on 2022-03-31 and cannot be paused.',
  );
  const paused = told(started, { intent: 'PausePilot', pilot, reason: 'No ATT.', effective: '2022-03-11' });
  const ending = { intent: 'EndPilot', pilot, result: 'Half is retained.' };
  expect(refusalOf(paused, { ...ending, effective: '2022-03-10' })).toMatch(/^beforeItHappened/);
  expect(refusalOf(paused, { ...ending, effective: '2022-03-11' })).toBe('accepted');
  expect(refusalOf(told(started), { intent: 'ResumePilot', pilot })).toBe('nothingThere: PILOT-1 is not paused.');
  expect(refusalOf(told(), { ...started, notToExceed: '2022-03-06' })).toMatch(/^endsBeforeStart/);
});
