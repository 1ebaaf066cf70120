import type { Refusal } from '../kernel/result.ts';
import { missing } from './intent.ts';
import type { Party } from './party.ts';
import type { State } from './state.ts';

/** Refuses a party that names nobody in the docket. */
export function unknownParty(state: State, party: Party | undefined): Refusal | undefined {
  if (party?.kind === 'person') return missing(state.people, party.id, 'person');
  return party?.kind === 'office' ? missing(state.offices, party.id, 'office') : undefined;
}
