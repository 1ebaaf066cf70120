import type { LocalDate } from '../../kernel/local-date.ts';
import type { Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { CaseId, OfficeId, PlanId, RecommendationId } from '../ids.ts';
import type { planEvents } from './events.ts';

/** A corrective action plan (CAP): what the agency will do about recommendations and cases, in milestones. */
export interface Plan {
  readonly id: PlanId;
  readonly title: string;
  readonly office?: OfficeId | undefined;
  readonly recommendations: readonly RecommendationId[];
  readonly cases: readonly CaseId[];
  readonly openedOn: LocalDate;
}

export function evolvePlans(plans: Table<PlanId, Plan>, { data }: EventOf<typeof planEvents>): Table<PlanId, Plan> {
  const { plan: id, effective: openedOn, ...facts } = data;
  return plans.set(id, { id, openedOn, ...facts });
}
