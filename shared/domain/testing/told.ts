/** A record told intent by intent, as tests tell it. */
import { localDate } from '../../kernel/local-date.ts';
import { decide, decideAll, type Intent } from '../domain.ts';
import { emptyState, type State } from '../state.ts';

const ports = { today: localDate('2022-04-04'), newId: () => 'x1' };

/** The state that the intents leave; today is 2022-04-04. Throws where one is refused. */
export function told(...intents: readonly Intent[]): State {
  const decided = decideAll(emptyState, intents, ports);
  if (!decided.ok) throw new Error(`${decided.code}: ${decided.message}`);
  return decided.value.state;
}

/** Code and sentence of the refusal, or 'accepted'. */
export function refusalOf(state: State, intent: Record<string, unknown>): string {
  const decided = decide(state, intent, ports);
  return decided.ok ? 'accepted' : `${decided.code}: ${decided.message}`;
}
