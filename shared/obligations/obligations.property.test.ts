import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtInRules } from '../calendar/testing/built-in-rules.ts';
import type { Intent } from '../domain/domain.ts';
import { localDate } from '../kernel/local-date.ts';
import { obligationsOf } from './obligations.ts';
import { affair, stateOn } from './testing/affair.ts';

/** Each can be recorded before or after the others. */
const unrelated: readonly Intent[] = [
  ...['3', '4', '6'].map(
    (number): Intent => ({
      intent: 'RecordRecommendation',
      source: 'OIG',
      report: 'OIG-21-62',
      issuedOn: '2021-09-20',
      number,
      text: 'Keep records.',
      printedStatus: 'resolved and open',
    }),
  ),
  {
    intent: 'OpenSuspense',
    suspense: 'S-0001',
    what: 'An update',
    askedOf: { kind: 'named', name: 'The reviewers' },
    due: '2022-01-12',
    effective: '2022-01-05',
  },
  { intent: 'RecordAcknowledgement', case: 'UD-2022-0001', effective: '2022-02-18' },
  {
    intent: 'SetCadence',
    case: 'UD-2022-0001',
    cadence: { every: 'months', months: 3, from: '2022-02-18' },
    effective: '2022-02-18',
  },
  {
    intent: 'StartPilot',
    pilot: 'P-1',
    title: 'Trial',
    system: 'Wickr',
    notToExceed: '2022-03-21',
    effective: '2021-12-20',
  },
];

const days = fc.integer({ min: 0, max: 2_000 }).map((days) => new Date(Date.UTC(2021, 8, 1) + days * 86_400_000));

it('is the same whatever the order in which unrelated facts were recorded; every id is unique, and every date has a reason', () => {
  const order = fc.shuffledSubarray([...unrelated], { minLength: unrelated.length });
  fc.assert(
    fc.property(order, days, (shuffled, date) => {
      const day = date.toISOString().slice(0, 10);
      const owed = obligationsOf(stateOn(day, [...affair, ...shuffled]), builtInRules, localDate(day));
      expect(owed).toEqual(obligationsOf(stateOn(day, [...affair, ...unrelated]), builtInRules, localDate(day)));
      expect(new Set(owed.map(({ id }) => id)).size).toBe(owed.length);
      for (const { due, lastDay, reasons } of owed) {
        expect(lastDay >= due).toBe(true);
        expect(reasons.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});
