import { groupRows } from '../../kernel/group-rows.ts';
import type { CaseId, RecommendationId } from '../ids.ts';
import type { State } from '../state.ts';
import type { Plan } from './plan.ts';

const byAnswered = groupRows(({ recommendations, cases }: Plan) => [...recommendations, ...cases]);

/** The plans that answer a recommendation or a case, by id. */
export function plansAnswering({ plans }: State, id: RecommendationId | CaseId): readonly Plan[] {
  return byAnswered(plans, id);
}
