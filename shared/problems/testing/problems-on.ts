/** What the rules find on a day in a record that intents tell, each decided as if today, so that late facts are lawful. */
import { builtInRules } from '../../calendar/testing/built-in-rules.ts';
import { decideAll, type Intent, parseEvent } from '../../domain/domain.ts';
import { type DomainEvent, domainEvents, evolve } from '../../domain/evolve.ts';
import { emptyState, type State } from '../../domain/state.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Problem } from '../problem.ts';
import { findProblems } from '../problems.ts';

/** What only another computer or an older version recorded: the record of today would refuse it. */
export type Unasked = readonly [
  type: DomainEvent['type'],
  data: { readonly effective: string; readonly [member: string]: unknown },
];

/** Folded as of a day. Throws where an intent is refused. */
export function stateOn(day: string, intents: readonly Intent[], unasked: readonly Unasked[] = []): State {
  const decided = decideAll(emptyState, intents, { today: localDate('2026-01-01'), newId: () => 'x1' });
  if (!decided.ok) throw new Error(decided.message);
  const besides = unasked.map(([type, data]) => eventOf(type, data));
  return [...decided.value.events, ...besides]
    .filter((event) => event.data.effective <= day)
    .reduce(evolve, emptyState);
}

export function problemsOn(
  day: string,
  intents: readonly Intent[],
  unasked: readonly Unasked[] = [],
): readonly Problem[] {
  return findProblems({ state: stateOn(day, intents, unasked), rules: builtInRules, today: localDate(day) });
}

function eventOf(type: DomainEvent['type'], data: object): DomainEvent {
  const event = parseEvent({ type, v: domainEvents[type].v, data });
  if (!event.ok) throw new Error(event.message);
  return event.value;
}
