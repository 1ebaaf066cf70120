/** Lists of what is asked of whom: suspenses, pilots, rosters, people and offices. */
import { partyName } from '../../shared/domain/party-name.ts';
import { rolesOn } from '../../shared/domain/person/held-role.ts';
import { isBeyondNotToExceed, notToExceedNow, type Pilot } from '../../shared/domain/pilot/pilot.ts';
import { membersNow, type Roster, rosterOwner } from '../../shared/domain/roster/roster.ts';
import type { State } from '../../shared/domain/state.ts';
import { isSuspenseOverdue, lastAskedOn, type Suspense, suspenseDue } from '../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { rowsById } from '../../shared/kernel/table.ts';
import { isOutstanding, type Obligation } from '../../shared/obligations/obligation.ts';
import { rostersOwed } from '../../shared/obligations/sources/rosters.ts';
import { type Listing, listed } from './listing.ts';

export const chaseListings: Readonly<Record<string, Listing>> = {
  suspenses: {
    header: ['ID', 'ASKED', 'DUE', 'STATUS', 'LAST ASKED', 'OF', 'ABOUT', 'WHAT'],
    rows: async ({ state, asOf }) =>
      rowsById(state.suspenses).map((row) => {
        const derived = {
          currentDue: suspenseDue(row),
          status: suspenseStatus(row, asOf),
          lastAskedOn: lastAskedOn(row),
          askedOfName: partyName(state, row.askedOf),
        };
        const { currentDue, status, lastAskedOn: last, askedOfName } = derived;
        const about = row.about?.id;
        return listed(
          { ...row, ...derived },
          row.id,
          row.askedOn,
          currentDue,
          status,
          last,
          askedOfName,
          about,
          row.what,
        );
      }),
  },
  pilots: {
    header: ['ID', 'SYSTEM', 'STARTED', 'NOT TO EXCEED', 'STATUS', 'AUTHORIZED', 'TITLE'],
    rows: async ({ state, asOf }) =>
      rowsById(state.pilots).map((row) => {
        const derived = { notToExceedNow: notToExceedNow(row), status: pilotStatus(row, asOf) };
        const { notToExceedNow: last, status } = derived;
        return listed(
          { ...row, ...derived },
          row.id,
          row.system,
          row.startedOn,
          last,
          status,
          row.authorised?.on,
          row.title,
        );
      }),
  },
  rosters: {
    header: ['ID', 'KIND', 'SYSTEM', 'CERTIFIED', 'DUE', 'STATUS', 'OWNER', 'LISTS'],
    rows: async ({ state, asOf, ledger }) =>
      rowsById(state.rosters).map((row) => {
        const next = rostersOwed({ state, rules: ledger.rules, today: asOf }, row).find(isOutstanding);
        const derived = { ...rosterNow(state, row), due: next?.lastDay, status: rosterStatus(row, next) };
        const { certifiedOn, due, status, ownerName, members } = derived;
        return listed(
          { ...row, ...derived },
          row.id,
          row.kind,
          row.system,
          certifiedOn,
          due,
          status,
          ownerName,
          members,
        );
      }),
  },
  people: {
    header: ['ID', 'NAME', 'TITLE', 'OFFICE', 'ROLES', 'LEFT', 'E-MAIL'],
    rows: async ({ state, asOf }) =>
      rowsById(state.people).map((row) => {
        const rolesHeld = rolesOn(row, asOf);
        const { id, name, title, office, departedOn, email } = row;
        return listed({ ...row, rolesHeld }, id, name, title, office, rolesHeld.join(', '), departedOn, email);
      }),
  },
  offices: {
    header: ['ID', 'NAME', 'CLOSED'],
    rows: async ({ state }) => rowsById(state.offices).map((row) => listed(row, row.id, row.name, row.closed?.on)),
  },
};

function suspenseStatus(suspense: Suspense, asOf: LocalDate): string {
  if (suspense.answered) return 'answered';
  if (suspense.cancelled) return 'cancelled';
  return isSuspenseOverdue(suspense, asOf) ? 'overdue' : 'open';
}

function rosterNow(state: State, row: Roster) {
  const owner = rosterOwner(row);
  const certifiedOn = row.certifications.at(-1)?.on;
  return { certifiedOn, ownerName: owner && partyName(state, owner), members: membersNow(row) };
}

function rosterStatus({ ended }: Roster, next: Obligation | undefined): string {
  if (ended) return 'ended';
  return next?.state === 'late' ? 'overdue' : 'certified';
}

function pilotStatus(pilot: Pilot, asOf: LocalDate): string {
  if (pilot.ended) return 'ended';
  if (isBeyondNotToExceed(pilot, asOf)) return 'beyond its last day';
  return pilot.paused ? 'paused' : 'running';
}
