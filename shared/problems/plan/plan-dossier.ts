import type { Milestone } from '../../domain/milestone/milestone.ts';
import { milestonesOf } from '../../domain/milestone/milestones-of.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { State } from '../../domain/state.ts';

/** What the rules on plans may read. */
export interface PlanDossier {
  readonly row: Plan;
  readonly milestones: readonly Milestone[];
  readonly contact: Person | undefined;
}

export function planDossier(row: Plan, state: State): PlanDossier {
  return { row, milestones: milestonesOf(state, row.id), contact: row.contact && state.people.get(row.contact) };
}

export function openMilestones({ milestones }: Pick<PlanDossier, 'milestones'>): readonly Milestone[] {
  return milestones.filter(({ completedOn }) => completedOn === undefined);
}
