/** The corrective actions that answer a case, as a letter counts them. */
import { compareDates } from '../calendar/local-date-arithmetic.ts';
import { isCompletionProven } from '../domain/evidence/evidence.ts';
import type { CaseId, RecommendationId } from '../domain/ids.ts';
import { currentDue, isPastDue, type Milestone } from '../domain/milestone/milestone.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { rowsById } from '../kernel/table.ts';

/** One milestone of a plan that answers the case, and where it stood on the day of the letter's record. */
export interface CaseAction {
  readonly milestone: Milestone;
  readonly recommendations: readonly RecommendationId[];
  readonly due: LocalDate;
  readonly standing: 'complete' | 'pastDue' | 'open';
  /** Evidence is linked to it as proof of its completion. */
  readonly isProven: boolean;
}

/** The plans that answer a case, in order of their ids. */
export function plansOf(state: State, caseId: CaseId): Plan[] {
  return rowsById(state.plans).filter((plan) => plan.cases.includes(caseId));
}

/** The case's actions in order of their ids; `asOf` is the day that the state was folded to. */
export function caseActions(state: State, caseId: CaseId, asOf: LocalDate): CaseAction[] {
  const plans = new Map(plansOf(state, caseId).map((plan) => [plan.id, plan]));
  return rowsById(state.milestones).flatMap((milestone) => {
    const plan = plans.get(milestone.plan);
    return plan ? [caseAction(state, milestone, plan, asOf)] : [];
  });
}

export function ofStanding(actions: readonly CaseAction[], standing: CaseAction['standing']): CaseAction[] {
  return actions.filter((action) => action.standing === standing);
}

/** Open actions with a date ahead, the earliest first. */
export function upcoming(actions: readonly CaseAction[]): CaseAction[] {
  return ofStanding(actions, 'open').sort((a, b) => compareDates(a.due, b.due));
}

function caseAction(state: State, milestone: Milestone, plan: Plan, asOf: LocalDate): CaseAction {
  return {
    milestone,
    recommendations: plan.recommendations,
    due: currentDue(milestone),
    standing: milestone.completedOn ? 'complete' : isPastDue(milestone, asOf) ? 'pastDue' : 'open',
    isProven: isCompletionProven(state.evidence, { kind: 'milestone', id: milestone.id }),
  };
}
