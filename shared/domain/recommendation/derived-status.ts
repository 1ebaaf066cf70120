import { isCompletionProven } from '../evidence/evidence.ts';
import { latest } from '../latest.ts';
import { milestonesOf } from '../milestone/milestones-of.ts';
import { plansAnswering } from '../plan/plans-answering.ts';
import type { State } from '../state.ts';
import { type Criterion, isCovered, type Recommendation } from './recommendation.ts';

/** Where a recommendation stands by what is recorded, whatever the auditor has printed; words of the rule table's `standsFor`. */
export type RecommendationStatus =
  | 'openUnresolved'
  | 'openResolved'
  | 'openPartiallyAddressed'
  | 'closedImplemented'
  | 'closedNotImplemented';

/**
 * Resolved: a resolution or a management decision is recorded (rules.md A3.5), else the agency concurred (the crosswalk of A4). Partially
 * addressed is GAO's word alone: part of the milestones that answer it is completed.
 */
export function derivedStatus(recommendation: Recommendation, state: State): RecommendationStatus {
  const { closed, resolved, managementDecision } = recommendation.steps;
  if (closed) return closed.isImplemented === false ? 'closedNotImplemented' : 'closedImplemented';
  if (recommendation.source === 'GAO' && isPartlyDone(recommendation, state)) return 'openPartiallyAddressed';
  const isAgreed = resolved || managementDecision || latest(recommendation.concurrences)?.answer === 'concurs';
  return isAgreed ? 'openResolved' : 'openUnresolved';
}

/**
 * Whether a printed status, by what its words stand for in the rule table, says the same as the derived one. `open` and `closed` leave the
 * rest unsaid, and so agree with every status that is open or closed.
 */
export function agrees(standsFor: string, derived: RecommendationStatus): boolean {
  if (standsFor === 'open' || standsFor === 'closed') return derived.startsWith(standsFor);
  return standsFor === derived;
}

/** Met: proof is at hand, as evidence named for it or as milestones that are all completed with evidence. */
export function criterionState(criterion: Criterion, state: State): 'notCovered' | 'covered' | 'met' {
  if (!isCovered(criterion)) return 'notCovered';
  const { milestones = [], evidence = [] } = latest(criterion.coverages) ?? {};
  const areProven = milestones.every(
    (id) =>
      state.milestones.get(id)?.completedOn !== undefined &&
      isCompletionProven(state.evidence, { kind: 'milestone', id }),
  );
  return areProven && (milestones.length > 0 || evidence.length > 0) ? 'met' : 'covered';
}

/** Whether of the milestones that answer it some are completed and some are not. */
function isPartlyDone({ id }: Recommendation, state: State): boolean {
  const all = plansAnswering(state, id).flatMap((plan) => milestonesOf(state, plan.id));
  const done = all.filter(({ completedOn }) => completedOn !== undefined).length;
  return done > 0 && done < all.length;
}
