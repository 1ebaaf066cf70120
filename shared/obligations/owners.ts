import type { OfficeId, PersonId } from '../domain/ids.ts';
import type { Party } from '../domain/party.ts';
import { partyName } from '../domain/party-name.ts';
import type { State } from '../domain/state.ts';
import type { Owner } from './obligation.ts';

/** Who answers for it: the person, of that office; undefined where neither is recorded. */
export function ownerOf(
  state: State,
  person: PersonId | null | undefined,
  office: OfficeId | null | undefined,
): Owner | undefined {
  if (person) return { person, ...(office && { office }), name: partyName(state, { kind: 'person', id: person }) };
  return office ? { office, name: partyName(state, { kind: 'office', id: office }) } : undefined;
}

/** Who was asked. */
export function ownerAsked(state: State, party: Party): Owner {
  const name = partyName(state, party);
  if (party.kind === 'named') return { name };
  return party.kind === 'person' ? { person: party.id, name } : { office: party.id, name };
}
