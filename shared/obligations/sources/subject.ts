/** What can be asked of any record: its own due date, and who answers for it. */
import type { Subject } from '../../domain/ids.ts';
import { latest } from '../../domain/latest.ts';
import { currentDue } from '../../domain/milestone/milestone.ts';
import { notToExceedNow } from '../../domain/pilot/pilot.ts';
import { planDue } from '../../domain/plan/plan.ts';
import { rosterOwner } from '../../domain/roster/roster.ts';
import type { State } from '../../domain/state.ts';
import { suspenseDue } from '../../domain/suspense/suspense.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Owner } from '../obligation.ts';
import { ownerAsked, ownerOf } from '../owners.ts';

/** Its date as it is now; undefined for records of other kinds, and for one that is not there. */
export function ownDue(state: State, about: Subject): LocalDate | undefined {
  switch (about.kind) {
    case 'milestone': {
      const row = state.milestones.get(about.id);
      return row && currentDue(row);
    }
    case 'plan': {
      const row = state.plans.get(about.id);
      return row && planDue(row);
    }
    case 'suspense': {
      const row = state.suspenses.get(about.id);
      return row && !row.cancelled ? suspenseDue(row) : undefined;
    }
    case 'pilot': {
      const row = state.pilots.get(about.id);
      return row && notToExceedNow(row);
    }
    default:
      return undefined;
  }
}

/** Who answers for a record; undefined where nobody is named. */
export function subjectOwner(state: State, about: Subject): Owner | undefined {
  switch (about.kind) {
    case 'milestone': {
      const row = state.milestones.get(about.id);
      return row && ownerOf(state, row.owner, row.office);
    }
    case 'plan': {
      const row = state.plans.get(about.id);
      return row && ownerOf(state, row.contact, row.office);
    }
    case 'suspense': {
      const row = state.suspenses.get(about.id);
      return row && ownerAsked(state, row.askedOf);
    }
    case 'recommendation': {
      const said = latest(state.recommendations.get(about.id)?.assignments ?? []);
      return ownerOf(state, said?.actionOfficial, said?.office);
    }
    case 'roster': {
      const row = state.rosters.get(about.id);
      const owner = row && rosterOwner(row);
      return owner && ownerAsked(state, owner);
    }
    case 'case':
      return ownerOf(state, undefined, state.cases.get(about.id)?.custodian);
    default:
      return undefined;
  }
}

/** The record itself; undefined for what no table holds, and for one that is not there. */
export function recordAbout(state: State, about: Subject): object | undefined {
  switch (about.kind) {
    case 'milestone':
      return state.milestones.get(about.id);
    case 'plan':
      return state.plans.get(about.id);
    case 'recommendation':
      return state.recommendations.get(about.id);
    case 'letter':
      return state.letters.get(about.id);
    case 'case':
      return state.cases.get(about.id);
    case 'suspense':
      return state.suspenses.get(about.id);
    case 'pilot':
      return state.pilots.get(about.id);
    case 'roster':
      return state.rosters.get(about.id);
    default:
      return undefined;
  }
}
