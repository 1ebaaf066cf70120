import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { currentDue, isPastDue, type Milestone } from '../../domain/milestone/milestone.ts';
import { counted } from '../../kernel/counted.ts';
import { daysSince } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';
import { ownership } from './ownership.ts';

/** Not completed after its current estimated completion date. */
export const pastDue: ProblemRule<MilestoneDossier> = {
  code: 'milestone.pastDue',
  title: 'Milestone past due',
  severity: 'error',
  settledBy: 'Complete the milestone, or move it with a reason and an approver.',
  find(dossier, { today }) {
    const { row } = dossier;
    if (!isPastDue(row, today)) return undefined;
    const due = currentDue(row);
    return {
      message: `${row.id} is ${daysSince(due, today)} past due: it was due ${dueDates(row)} and is not completed. ${ownership(dossier, today)}`,
      daysLate: daysBetween(due, today),
      fix: { command: 'RescheduleMilestone', arguments: { milestone: row.id } },
    };
  },
};

/** @example '31 Jan 2022 (originally 30 Nov 2021, moved 2 times)' */
function dueDates(milestone: Milestone): string {
  const due = formatDate(currentDue(milestone));
  const moves = milestone.reschedules.length;
  if (moves === 0) return due;
  return `${due} (originally ${formatDate(milestone.originalDue)}, moved ${counted(moves, 'time')})`;
}
