import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { EvidenceId, PersonId, RosterId } from '../ids.ts';
import type { Said } from '../latest.ts';
import { nextNumber, numbered } from '../next-number.ts';
import type { Party } from '../party.ts';
import type { RosterKind, rosterEvents } from './events.ts';

export interface Roster {
  readonly id: RosterId;
  readonly kind: RosterKind;
  readonly system: string;
  /** Never empty, for the approval is the first; oldest first, by their own days as well. */
  readonly certifications: readonly Certification[];
  /** Oldest first, by their own days as well; the last one holds. */
  readonly owners: readonly RosterOwner[];
  readonly ended?: { readonly on: LocalDate; readonly reason: string } | undefined;
}

export interface Certification extends Said {
  readonly by: string;
  readonly members?: string | undefined;
  readonly evidence?: EvidenceId | undefined;
  /** See `countsFrom`. */
  readonly countedFrom?: LocalDate | undefined;
}

export interface RosterOwner extends Said {
  readonly owner: Party;
}

type Rosters = Table<RosterId, Roster>;

/** Day zero of the term that a certification begins. */
export function countsFrom({ on, countedFrom }: Certification): LocalDate {
  return countedFrom ?? on;
}

/** Who sees to it now; undefined where nobody is named. */
export function rosterOwner({ owners }: Roster): Party | undefined {
  return owners.at(-1)?.owner;
}

/** Goes on, and this person sees to it. */
export function isSeenToBy(row: Roster, person: PersonId): boolean {
  const owner = rosterOwner(row);
  return row.ended === undefined && owner?.kind === 'person' && owner.id === person;
}

/** Whom it lists, as said last. */
export function membersNow({ certifications }: Roster): string | undefined {
  return certifications.findLast(({ members }) => members !== undefined)?.members;
}

/** `R-0001`, or the number after the highest that is held. */
export function nextRosterId(rosters: Rosters): RosterId {
  return numbered('R', nextNumber('R', rosters.keys())) as RosterId;
}

export function evolveRosters(rosters: Rosters, event: EventOf<typeof rosterEvents>): Rosters {
  const change = (how: (roster: Roster) => Roster) => changeRow(rosters, event.data.roster, how);
  switch (event.type) {
    case 'roster.opened': {
      const { roster: id, kind, system, owner, effective: on, ...certification } = event.data;
      const owners = owner ? [{ on, owner }] : [];
      return rosters.set(id, { id, kind, system, certifications: [{ on, ...certification }], owners });
    }
    case 'roster.certified': {
      const { roster: _, effective: on, ...certification } = event.data;
      return change((row) => ({ ...row, certifications: [...row.certifications, { on, ...certification }] }));
    }
    case 'roster.certificationWithdrawn':
      return change((row) =>
        row.certifications.length > 1 ? { ...row, certifications: row.certifications.slice(0, -1) } : row,
      );
    case 'roster.assigned': {
      const { owner, effective: on } = event.data;
      return change((row) => ({ ...row, owners: [...row.owners, { on, owner }] }));
    }
    case 'roster.assignmentWithdrawn':
      return change((row) => ({ ...row, owners: row.owners.slice(0, -1) }));
    case 'roster.ended':
      return change((row) => ({ ...row, ended: { on: event.data.effective, reason: event.data.reason } }));
    case 'roster.endWithdrawn':
      return change((row) => ({ ...row, ended: undefined }));
  }
}
