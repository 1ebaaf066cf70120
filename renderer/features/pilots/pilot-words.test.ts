import { expect, it } from 'vitest';
import type { PilotId } from '../../../shared/domain/ids.ts';
import type { Pilot } from '../../../shared/domain/pilot/pilot.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { pilotLook } from './pilot-words.ts';

const today = localDate('2022-04-04');
const pilot: Pilot = {
  id: 'PILOT-1' as PilotId,
  title: 'Archive of messages',
  system: 'Archive',
  startedOn: localDate('2022-01-03'),
  notToExceed: localDate('2022-06-30'),
  authorised: { on: localDate('2022-01-03'), words: 'Memo' },
  extensions: [],
};

it.each([
  [pilot, '87 days left'],
  [{ ...pilot, notToExceed: today }, '0 days left'],
  [{ ...pilot, notToExceed: localDate('2022-04-03') }, '1 day beyond its last day'],
  [{ ...pilot, authorised: undefined }, 'Not authorized'],
  [{ ...pilot, paused: { on: today, reason: 'Review' } }, 'Paused'],
  [{ ...pilot, ended: { on: today, result: 'Adopted' } }, 'Ended'],
] as const)('%#: %s', (row, word) => {
  expect(pilotLook(row, today).word).toBe(word);
});
