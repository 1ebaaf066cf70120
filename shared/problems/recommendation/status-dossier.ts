import type { Milestone } from '../../domain/milestone/milestone.ts';
import { milestonesOf } from '../../domain/milestone/milestones-of.ts';
import { plansAnswering } from '../../domain/plan/plans-answering.ts';
import { derivedStatus, type RecommendationStatus } from '../../domain/recommendation/derived-status.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { State } from '../../domain/state.ts';
import type { Ground } from '../register.ts';

/** What the derived status of a recommendation rests on. */
interface StatusGrounds {
  readonly row: Recommendation;
  /** Only of GAO's: part of them completed is a status of its own. */
  readonly milestones: readonly Milestone[];
}

/** What the rules on the status may read. */
export interface StatusDossier extends StatusGrounds {
  readonly status: RecommendationStatus;
}

export function statusGrounds(row: Recommendation, state: State): StatusGrounds {
  if (row.source === 'OIG') return { row, milestones: none };
  return { row, milestones: plansAnswering(state, row.id).flatMap((plan) => milestonesOf(state, plan.id)) };
}

const none: readonly never[] = [];

export function statusOf(row: Recommendation, { state }: Ground, grounds: StatusGrounds): StatusDossier {
  return { ...grounds, status: derivedStatus(row, state) };
}
