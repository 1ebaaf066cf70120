import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { currentDue } from '../../domain/milestone/milestone.ts';
import { daysSince } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { lastActivity, type MilestoneDossier } from './milestone-dossier.ts';

/** Open and not yet late, and for a quarter nobody recorded anything about it. A late one is told by the rule on that. */
export const noActivity: ProblemRule<MilestoneDossier> = {
  code: 'milestone.noActivity',
  title: 'Nothing recorded on a milestone',
  severity: 'info',
  settledBy: 'Ask its owner, and note the progress.',
  find(dossier, { today, days }) {
    const { row, plan } = dossier;
    if (row.completedOn !== undefined || plan?.closed || currentDue(row) < today) return undefined;
    const last = lastActivity(dossier);
    if (daysBetween(last, today) < days) return undefined;
    return {
      message: `Nothing has been recorded on ${row.id} for ${daysSince(last, today)}, since ${formatDate(last)}. It is due ${formatDate(currentDue(row))}.`,
      fix: { command: 'NoteProgress', arguments: { milestone: row.id } },
    };
  },
};
