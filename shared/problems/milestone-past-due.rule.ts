import { daysBetween, formatDate } from '../calendar/local-date-arithmetic.ts';
import { currentDue, isPastDue, type Milestone } from '../domain/milestone/milestone.ts';
import type { State } from '../domain/state.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ownership } from './ownership.ts';
import type { Problem } from './problem.ts';

/** Milestones that are not completed after their current estimated completion date. */
export function findMilestonesPastDue(state: State, today: LocalDate): readonly Problem[] {
  return [...state.milestones.values()]
    .filter((milestone) => isPastDue(milestone, today))
    .map((milestone) => pastDue(state, milestone, today));
}

function pastDue(state: State, milestone: Milestone, today: LocalDate): Problem {
  const late = counted(daysBetween(currentDue(milestone), today), 'day');
  return {
    code: 'milestone.pastDue',
    severity: 'error',
    subject: { kind: 'milestone', id: milestone.id },
    message: `${milestone.id} is ${late} past due: it was due ${dueDates(milestone)} and is not completed. ${ownership(state, milestone, today)}`,
    citation:
      'Convention for corrective action plans, not a deadline of law: a milestone is past due from the day after its current ' +
      'estimated completion date, and its original date stays (compare 38 U.S.C. 5727(16), which binds the VA)',
    fix: { command: 'RescheduleMilestone', arguments: { milestone: milestone.id } },
  };
}

/** @example '31 Jan 2022 (originally 30 Nov 2021, moved 2 times)' */
function dueDates(milestone: Milestone): string {
  const due = formatDate(currentDue(milestone));
  const moves = milestone.reschedules.length;
  if (moves === 0) return due;
  return `${due} (originally ${formatDate(milestone.originalDue)}, moved ${counted(moves, 'time')})`;
}
