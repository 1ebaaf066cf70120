import type { CaseId, MilestoneId, PlanId } from '../ids.ts';
import type { Milestone } from '../milestone/milestone.ts';
import type { NaraCase } from '../nara-case/nara-case.ts';
import type { Plan } from '../plan/plan.ts';
import type { Evidence } from './evidence.ts';

interface Rows<Id, Row> {
  get(id: Id): Row | undefined;
}

/** What decides whether evidence is held: the tables of the state, or rows of a window. */
interface Holding {
  readonly cases: Rows<CaseId, Pick<NaraCase, 'closure'>>;
  readonly plans: Rows<PlanId, Pick<Plan, 'cases'>>;
  readonly milestones: Rows<MilestoneId, Pick<Milestone, 'plan'>>;
}

/** The open cases that a piece of evidence bears on: linked to the case itself, to a plan that answers it, or to a milestone of such a plan. */
export function openCasesOf(state: Holding, { links }: Pick<Evidence, 'links'>): readonly CaseId[] {
  const cases = links.flatMap(({ subject }): readonly CaseId[] => {
    if (subject.kind === 'case') return [subject.id];
    if (subject.kind === 'plan') return casesOfPlan(state, subject.id);
    if (subject.kind === 'milestone') return casesOfPlan(state, state.milestones.get(subject.id)?.plan);
    return [];
  });
  return [...new Set(cases)].filter((id) => {
    const row = state.cases.get(id);
    return row !== undefined && row.closure === undefined;
  });
}

function casesOfPlan({ plans }: Holding, id: PlanId | undefined): readonly CaseId[] {
  return (id === undefined ? undefined : plans.get(id)?.cases) ?? [];
}
