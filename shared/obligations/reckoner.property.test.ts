import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../calendar/local-date-arithmetic.ts';
import { builtInRules } from '../calendar/testing/built-in-rules.ts';
import { decide, type Intent } from '../domain/domain.ts';
import { evolve } from '../domain/evolve.ts';
import { emptyState, type State } from '../domain/state.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { byDay, type Obligation } from './obligation.ts';
import { createReckoner, obligationsOf } from './obligations.ts';
import { affair } from './testing/affair.ts';

const about = { kind: 'milestone', id: 'M-00093' } as const;
const due = '2022-06-30';

/** Each changes what is owed on a record, or a record that another one's obligations rest on. What is refused in its place does nothing. */
const changes: readonly Intent[] = [
  { intent: 'RescheduleMilestone', milestone: 'M-00093', to: due, reason: 'Later.', approver: 'Director' },
  { intent: 'CompleteMilestone', milestone: 'M-00093' },
  { intent: 'AssignMilestone', milestone: 'M-00093', owner: null },
  { intent: 'RenameOffice', office: 'ENTSD', name: 'Systems' },
  { intent: 'AssignRecommendation', recommendation: 'OIG-21-62-R5', office: 'ENTSD', actionOfficial: 'renwick' },
  { intent: 'RecordStep', recommendation: 'OIG-21-62-R5', step: 'finalAction' },
  { intent: 'RecordStep', recommendation: 'OIG-21-62-R5', step: 'closed' },
  { intent: 'RecordAcknowledgement', case: 'UD-2022-0001' },
  { intent: 'SetCadence', case: 'UD-2022-0001', cadence: { every: 'months', months: 3, from: '2022-02-18' } },
  { intent: 'CloseCase', case: 'UD-2022-0001', outcome: 'unfounded' },
  {
    intent: 'RegisterLetter',
    letter: 'L-2',
    kind: 'quarterlyStatus',
    case: 'UD-2022-0001',
    title: 'Update',
    promises: [{ about, text: 'It will be done.', due }],
  },
  { intent: 'AddPerson', person: 'other', name: 'Other', office: 'ENTSD' },
  { intent: 'OpenSuspense', suspense: 'S-0001', what: 'News', askedOf: { kind: 'person', id: 'renwick' }, due, about },
  { intent: 'RecordAnswer', suspense: 'S-0001' },
  { intent: 'StartPilot', pilot: 'P-1', title: 'Trial', system: 'Wickr', notToExceed: '2023-03-21' },
  { intent: 'ClosePlan', plan: 'CAP-0022' },
];

const steps = fc.array(fc.oneof(fc.constantFrom(...changes), fc.constant('nextDay' as const)), { maxLength: 14 });

it('has after every change what is computed whole, and the same objects of what did not change', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const reckon = createReckoner();
      let before: readonly Obligation[] = [];
      let state = affair.reduce((before, intent) => after(before, intent, localDate('2022-02-01')), emptyState);
      let today = localDate('2022-03-01');
      for (const step of [undefined, ...taken]) {
        if (step === 'nextDay') today = addDays(today, 40);
        else if (step) state = after(state, step, today);
        const owed = reckon({ state, rules: builtInRules, today });
        expect(owed.toSorted(byDay)).toEqual(obligationsOf(state, builtInRules, today));
        const texts = new Map(before.map((one) => [JSON.stringify(one), one]));
        for (const one of owed) expect(texts.get(JSON.stringify(one)) ?? one).toBe(one);
        before = owed;
      }
    }),
    { numRuns: 60 },
  );
});

let ids = 0;

function after(state: State, intent: Intent, today: LocalDate): State {
  const decided = decide(state, intent, { today, newId: () => `x${ids++}` });
  return decided.ok ? decided.value.reduce(evolve, state) : state;
}
