import { daysBetween } from '../../calendar/local-date-arithmetic.ts';
import { currentDue } from '../../domain/milestone/milestone.ts';
import { untilDay } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';
import { ownership } from './ownership.ts';

/** Open, and due today or within the days of notice. */
export const dueSoon: ProblemRule<MilestoneDossier> = {
  code: 'milestone.dueSoon',
  title: 'Milestone due soon',
  severity: 'warning',
  settledBy: 'Complete the milestone by its day.',
  find(dossier, { today, days }) {
    const { row } = dossier;
    const due = currentDue(row);
    if (row.completedOn !== undefined || due < today || daysBetween(today, due) > days) return undefined;
    return {
      message: `${row.id} is due ${untilDay(due, today)}, and is not completed. ${ownership(dossier, today)}`,
      daysLate: daysBetween(due, today),
      fix: { command: 'CompleteMilestone', arguments: { milestone: row.id } },
    };
  },
};
