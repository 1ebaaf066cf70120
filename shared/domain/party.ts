import { z } from 'zod';
import type { Refusal } from '../kernel/result.ts';
import { wordsSchema } from './fact.ts';
import { officeIdSchema, personIdSchema } from './ids.ts';
import { missing } from './intent.ts';
import type { State } from './state.ts';

/** Who asks or is asked: somebody of the docket, or anyone else by name (a reporter, a committee's staff). */
export const partySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: personIdSchema }),
  z.strictObject({ kind: z.literal('office'), id: officeIdSchema }),
  z.strictObject({ kind: z.literal('named'), name: wordsSchema }),
]);
export type Party = z.infer<typeof partySchema>;

/** Refuses a party that names nobody in the docket. */
export function unknownParty(state: State, party: Party | undefined): Refusal | undefined {
  if (party?.kind === 'person') return missing(state.people, party.id, 'person');
  return party?.kind === 'office' ? missing(state.offices, party.id, 'office') : undefined;
}

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
