import { groupRows } from '../../kernel/group-rows.ts';
import type { PlanId } from '../ids.ts';
import type { State } from '../state.ts';
import type { Milestone } from './milestone.ts';

const byPlan = groupRows(({ plan }: Milestone) => [plan]);

/** The milestones of a plan, by id. */
export function milestonesOf({ milestones }: State, plan: PlanId): readonly Milestone[] {
  return byPlan(milestones, plan);
}
