import type { State } from '../../shared/domain/state.ts';
import { type Refusal, refuse } from '../../shared/kernel/result.ts';

/** Refuses an owner who is neither a person nor an office of the docket: that nothing is owed by a mistyped name says nothing. */
export function unknownOwner({ people, offices }: State, id: string | undefined): Refusal | undefined {
  if (id === undefined || [...people.keys(), ...offices.keys()].some((known) => known === id)) return undefined;
  return refuse('unknownId', `There is no person or office ${id} in this docket.`, { id });
}
