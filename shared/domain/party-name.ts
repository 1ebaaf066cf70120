import type { Party } from './party.ts';
import type { State } from './state.ts';

/** A party's name as the docket holds it; the id where the record is not there. */
export function partyName(state: State, party: Party): string {
  switch (party.kind) {
    case 'person':
      return state.people.get(party.id)?.name ?? party.id;
    case 'office':
      return state.offices.get(party.id)?.name ?? party.id;
    case 'named':
      return party.name;
  }
}
