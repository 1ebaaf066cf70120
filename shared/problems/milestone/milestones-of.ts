import type { PlanId } from '../../domain/ids.ts';
import type { Milestone } from '../../domain/milestone/milestone.ts';
import type { State } from '../../domain/state.ts';
import { groupRows } from '../../kernel/group-rows.ts';

const byPlan = groupRows(({ plan }: Milestone) => [plan]);

/** The milestones of a plan, by id. */
export function milestonesOf({ milestones }: State, plan: PlanId): readonly Milestone[] {
  return byPlan(milestones, plan);
}
