import type { CaseId, PlanId } from '../ids.ts';
import type { State } from '../state.ts';
import type { Evidence } from './evidence.ts';

/** The open cases that a piece of evidence bears on: linked to the case itself, to a plan that answers it, or to a milestone of such a plan. */
export function openCasesOf(state: State, { links }: Pick<Evidence, 'links'>): readonly CaseId[] {
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

function casesOfPlan({ plans }: State, id: PlanId | undefined): readonly CaseId[] {
  return (id === undefined ? undefined : plans.get(id)?.cases) ?? [];
}
