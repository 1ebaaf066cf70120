import type { Condition } from '../computed-block.ts';
import { ofStanding } from './actions.ts';
import type { LetterFacts } from './letter-facts.ts';
import { pilotsAbout } from './pilots.ts';

const conditions: Readonly<Record<Condition, (facts: LetterFacts) => boolean>> = {
  hasActions: ({ actions }) => actions.length > 0,
  hasPastDue: ({ actions }) => ofStanding(actions, 'pastDue').length > 0,
  hasPilots: (facts) => pilotsAbout(facts).length > 0,
  hasElements: ({ naraCase }) => (naraCase?.elements.length ?? 0) > 0,
  hasEarlierLetter: ({ baseline }) => baseline !== undefined,
  isAcknowledged: ({ naraCase }) => naraCase?.acknowledgedOn !== undefined,
  isLate: ({ naraCase, date }) => naraCase !== undefined && date > naraCase.responseDue,
};

/** Whether the record fulfils what a block waits for. */
export function holds(condition: Condition | undefined, facts: LetterFacts): boolean {
  return condition === undefined || conditions[condition](facts);
}
