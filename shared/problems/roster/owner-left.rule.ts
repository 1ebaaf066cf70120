import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { departedOn } from '../departed.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { RosterDossier } from './roster-dossier.ts';

/** Whoever sees to it has left: the next certification will be nobody's. */
export const rosterOwnerLeft: ProblemRule<RosterDossier> = {
  code: 'roster.ownerLeft',
  title: 'Owner of a roster has left',
  severity: 'warning',
  settledBy: 'Give the roster to somebody who is there.',
  find({ row: { id, system, ended }, owner }, { today }) {
    const left = departedOn(owner, today);
    if (ended || !owner || !left) return undefined;
    return {
      message: `${id} (${system}) belongs to ${owner.name}, who left on ${formatDate(left)}; no successor is recorded.`,
      fix: { command: 'AssignRoster', arguments: { roster: id } },
    };
  },
};
