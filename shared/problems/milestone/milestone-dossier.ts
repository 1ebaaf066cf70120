import { type Evidence, evidenceAbout, isCompletionProven } from '../../domain/evidence/evidence.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { Milestone } from '../../domain/milestone/milestone.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PromiseTold } from '../../domain/promise/promise.ts';
import type { State } from '../../domain/state.ts';
import type { Suspense } from '../../domain/suspense/suspense.ts';
import { lastAskedOn } from '../../domain/suspense/suspense.ts';
import { suspensesAbout } from '../../domain/suspense/suspenses-about.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { standingPromises } from '../../obligations/promises-about.ts';
import { latestDay } from '../day-words.ts';

/** What the rules on milestones may read: of one that is open all of it, of one that is completed only whether and to whom that is proven. */
export interface MilestoneDossier {
  readonly row: Milestone;
  readonly plan: Plan | undefined;
  readonly owner: Person | undefined;
  readonly evidence: readonly Evidence[];
  /** What the authorities count on. */
  readonly promises: readonly PromiseTold[];
  readonly suspenses: readonly Suspense[];
  /** Completed, and no evidence proves it. */
  readonly isUnproven: boolean;
  /** Whether OIG wants that evidence: the plan answers a recommendation of its. */
  readonly answersOig: boolean;
}

export function milestoneDossier(row: Milestone, state: State): MilestoneDossier {
  const subject = { kind: 'milestone', id: row.id } as const;
  if (row.completedOn !== undefined) {
    const isUnproven = !isCompletionProven(state.evidence, subject);
    const isOig = isUnproven && answersOig(state, row.plan);
    return { ...closed, row, isUnproven, answersOig: isOig };
  }
  return {
    row,
    plan: state.plans.get(row.plan),
    owner: row.owner && state.people.get(row.owner),
    evidence: evidenceAbout(state.evidence, subject),
    promises: standingPromises(state, subject),
    suspenses: suspensesAbout(state, subject),
    isUnproven: false,
    answersOig: false,
  };
}

const closed = { plan: undefined, owner: undefined, evidence: [], promises: [], suspenses: [] };

function answersOig(state: State, plan: PlanId): boolean {
  const answered = state.plans.get(plan)?.recommendations ?? [];
  return answered.some((id) => state.recommendations.get(id)?.source === 'OIG');
}

/** The last day of which the record knows anything about it. */
export function lastActivity({ row, evidence, promises, suspenses }: MilestoneDossier): LocalDate {
  const said = [...row.owners, ...row.reschedules, ...row.notes, ...evidence, ...promises].map(({ on }) => on);
  const asked = suspenses.flatMap((suspense) => [lastAskedOn(suspense), suspense.answered?.on]);
  return latestDay([row.addedOn, ...said, ...asked]) ?? row.addedOn;
}
