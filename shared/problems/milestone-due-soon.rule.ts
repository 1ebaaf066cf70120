import { addDays, daysBetween, formatDate } from '../calendar/local-date-arithmetic.ts';
import { currentDue, type Milestone } from '../domain/milestone/milestone.ts';
import type { State } from '../domain/state.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ownership } from './ownership.ts';
import type { Problem } from './problem.ts';

/** How far ahead a milestone is announced: the workbench's choice, no source sets it. */
const noticeDays = 30;

/** Open milestones that fall due today or within the next 30 days. */
export function findMilestonesDueSoon(state: State, today: LocalDate): readonly Problem[] {
  const horizon = addDays(today, noticeDays);
  return [...state.milestones.values()]
    .filter((milestone) => milestone.completedOn === undefined)
    .filter((milestone) => today <= currentDue(milestone) && currentDue(milestone) <= horizon)
    .map((milestone) => dueSoon(state, milestone, today));
}

function dueSoon(state: State, milestone: Milestone, today: LocalDate): Problem {
  const due = currentDue(milestone);
  const left = daysBetween(today, due);
  const when = left === 0 ? `today, ${formatDate(due)}` : `in ${counted(left, 'day')}, on ${formatDate(due)}`;
  return {
    code: 'milestone.dueSoon',
    severity: 'warning',
    subject: { kind: 'milestone', id: milestone.id },
    message: `${milestone.id} is due ${when}, and is not completed. ${ownership(state, milestone, today)}`,
    fix: { command: 'CompleteMilestone', arguments: { milestone: milestone.id } },
  };
}
