import type { Person } from '../../domain/person/person.ts';
import { type Roster, rosterOwner } from '../../domain/roster/roster.ts';
import type { State } from '../../domain/state.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import type { Owing } from '../register.ts';

/** What the rules on rosters may read. */
export interface RosterDossier extends Owing {
  readonly row: Roster;
  /** Who sees to it, where that is a person of the docket. */
  readonly owner: Person | undefined;
}

export function rosterDossier(row: Roster, state: State): Omit<RosterDossier, 'owed'> {
  const owner = rosterOwner(row);
  return { row, owner: owner?.kind === 'person' ? state.people.get(owner.id) : undefined };
}

/** The certification that is wanted next; none of a roster that has ended. */
export function nextCertification({ owed }: Owing): Obligation | undefined {
  return owed.find(({ fulfilledBy }) => fulfilledBy === undefined);
}
