import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtInRules } from '../../../shared/calendar/testing/built-in-rules.ts';
import { evolve } from '../../../shared/domain/evolve.ts';
import { emptyState } from '../../../shared/domain/state.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { createProblemFinder, findProblems } from '../../../shared/problems/problems.ts';
import { randomEvents } from '../../projection/testing/random-events.ts';

const days = ['2022-02-18', '2022-04-04', '2023-01-09'].map(localDate);

it('finds the same again as from the start, whatever happened in between and on whichever day', () => {
  fc.assert(
    fc.property(randomEvents, fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }), (events, picks) => {
      const find = createProblemFinder();
      let state = emptyState;
      for (const [index, event] of events.entries()) {
        state = evolve(state, event);
        // Mostly the first day: on another one everything is found anew.
        const today = days[index % 7 === 0 ? (picks[index] ?? 0) : 0] ?? localDate('2022-02-18');
        const ground = { state, rules: builtInRules, today };
        if (index % 2 === 0) expect(find(ground)).toEqual(findProblems(ground));
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('finds nothing anew where nothing changed', () => {
  const find = createProblemFinder();
  const ground = { state: emptyState, rules: builtInRules, today: localDate('2022-02-18') };
  expect(find(ground)).toEqual([]);
  expect(find(ground)).toEqual([]);
});
