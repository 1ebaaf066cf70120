/** The corrective actions behind a letter, as it counts them. */
import { compareDates } from '../../calendar/local-date-arithmetic.ts';
import { isCompletionProven } from '../../domain/evidence/evidence.ts';
import type { RecommendationId } from '../../domain/ids.ts';
import { currentDue, isPastDue, type Milestone } from '../../domain/milestone/milestone.ts';
import { milestonesOf } from '../../domain/milestone/milestones-of.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { plansAnswering } from '../../domain/plan/plans-answering.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { rowsById } from '../../kernel/table.ts';
import type { LetterAbout } from '../letter-about.ts';

/** One milestone of a plan that the letter is about, and where it stood on the day of the letter's record. */
export interface Action {
  readonly milestone: Milestone;
  readonly plan: Plan;
  readonly recommendations: readonly RecommendationId[];
  readonly due: LocalDate;
  readonly standing: 'complete' | 'pastDue' | 'open';
  /** Evidence is linked to it as proof of its completion. */
  readonly isProven: boolean;
}

/** The plans that answer what a letter is about, in order of their ids. */
export function plansAbout(state: State, about: LetterAbout): readonly Plan[] {
  switch (about.kind) {
    case 'docket':
      return rowsById(state.plans);
    case 'report': {
      const ids = new Set(recommendationsAbout(state, about).map(({ id }) => id));
      return rowsById(state.plans).filter(({ recommendations }) => recommendations.some((id) => ids.has(id)));
    }
    case 'case':
    case 'recommendation':
      return plansAnswering(state, about.id);
  }
}

/** The recommendations that a letter is about, by number within their reports; of a case those that its plans answer. */
export function recommendationsAbout(state: State, about: LetterAbout): readonly Recommendation[] {
  const all = rowsById(state.recommendations);
  switch (about.kind) {
    case 'docket':
      return all;
    case 'report':
      return all.filter(({ report }) => report === about.id);
    case 'recommendation':
      return all.filter(({ id }) => id === about.id);
    case 'case': {
      const ids = new Set(plansAnswering(state, about.id).flatMap(({ recommendations }) => recommendations));
      return all.filter(({ id }) => ids.has(id));
    }
  }
}

/** The actions of these plans in order of their ids; `asOf` is the day that the state was folded to. */
export function actionsOf(state: State, plans: readonly Plan[], asOf: LocalDate): readonly Action[] {
  return plans
    .flatMap((plan) => milestonesOf(state, plan.id).map((milestone) => actionOf(state, milestone, plan, asOf)))
    .sort((a, b) => (a.milestone.id < b.milestone.id ? -1 : 1));
}

export function ofStanding(actions: readonly Action[], standing: Action['standing']): Action[] {
  return actions.filter((action) => action.standing === standing);
}

/** Open actions with a date ahead, the earliest first. */
export function upcoming(actions: readonly Action[]): Action[] {
  return ofStanding(actions, 'open').sort((a, b) => compareDates(a.due, b.due));
}

function actionOf(state: State, milestone: Milestone, plan: Plan, asOf: LocalDate): Action {
  return {
    milestone,
    plan,
    recommendations: plan.recommendations,
    due: currentDue(milestone),
    standing: standingOf(milestone, asOf),
    isProven: isCompletionProven(state.evidence, { kind: 'milestone', id: milestone.id }),
  };
}

export function standingOf(milestone: Milestone, asOf: LocalDate): Action['standing'] {
  return milestone.completedOn ? 'complete' : isPastDue(milestone, asOf) ? 'pastDue' : 'open';
}

/** Reported is not proven: a completion without evidence says so (rules.md D2). */
export function standingWords({ standing, isProven }: Pick<Action, 'standing' | 'isProven'>): string {
  if (standing === 'complete') return isProven ? 'Complete' : 'Reported complete, evidence not on record';
  return standing === 'pastDue' ? 'Past due' : 'Open';
}
