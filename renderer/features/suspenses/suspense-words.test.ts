import { expect, it } from 'vitest';
import type { SuspenseId } from '../../../shared/domain/ids.ts';
import type { Suspense } from '../../../shared/domain/suspense/suspense.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { standingInWords, suspenseDaysLate, suspenseStanding } from './suspense-words.ts';

const today = localDate('2022-04-04');
const row: Suspense = {
  id: 'S-0001' as SuspenseId,
  what: 'Training figures',
  askedOf: { kind: 'named', name: 'Committee staff' },
  askedOn: localDate('2022-01-03'),
  due: localDate('2022-03-31'),
  extensions: [],
  reassignments: [],
  followUps: [],
};
const answered = { on: localDate('2022-04-02'), by: row.askedOf };

it.each([
  [row, 'overdue', 4, '4 days late'],
  [{ ...row, due: today }, 'open', 0, 'due today'],
  [{ ...row, due: localDate('2022-04-05') }, 'open', 0, '1 day left'],
  [{ ...row, answered }, 'answered', 2, 'answered 2 days late'],
  [{ ...row, answered: { ...answered, on: row.due } }, 'answered', 0, 'answered in time'],
  [{ ...row, cancelled: { on: today, reason: 'Not needed' } }, 'cancelled', 0, 'cancelled'],
] as const)('%#: %s', (suspense, standing, late, words) => {
  expect(suspenseStanding(suspense, today)).toBe(standing);
  expect(suspenseDaysLate(suspense, today)).toBe(late);
  expect(standingInWords(suspense, today)).toBe(words);
});
