import type { CaseId, RecommendationId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { State } from '../../domain/state.ts';
import { groupRows } from '../../kernel/group-rows.ts';

const byAnswered = groupRows(({ recommendations, cases }: Plan) => [...recommendations, ...cases]);

/** The plans that answer a recommendation or a case, by id. */
export function plansAnswering({ plans }: State, id: RecommendationId | CaseId): readonly Plan[] {
  return byAnswered(plans, id);
}
