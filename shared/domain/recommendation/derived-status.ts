import { isCompletionProven } from '../evidence/evidence.ts';
import type { RecommendationId } from '../ids.ts';
import { latest } from '../latest.ts';
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
  if (recommendation.source === 'GAO' && partlyDone(state).has(recommendation.id)) return 'openPartiallyAddressed';
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

/** By the milestones they were found from: a docket asks for all its recommendations at once, and the tables never change. */
const found = new WeakMap<State['milestones'], { readonly plans: State['plans']; readonly ids: PartlyDone }>();

type PartlyDone = ReadonlySet<RecommendationId>;

/** The recommendations of whose milestones some are completed and some are not. */
function partlyDone({ plans, milestones }: State): PartlyDone {
  const before = found.get(milestones);
  if (before?.plans === plans) return before.ids;
  const counts = new Map<RecommendationId, { all: number; done: number }>();
  for (const { plan, completedOn } of milestones.values()) {
    for (const id of plans.get(plan)?.recommendations ?? []) {
      const { all, done } = counts.get(id) ?? { all: 0, done: 0 };
      counts.set(id, { all: all + 1, done: done + (completedOn === undefined ? 0 : 1) });
    }
  }
  const ids = new Set([...counts].filter(([, { all, done }]) => done > 0 && done < all).map(([id]) => id));
  found.set(milestones, { plans, ids });
  return ids;
}
