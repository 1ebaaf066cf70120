import { type Evidence, evidenceAbout } from '../../domain/evidence/evidence.ts';
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

/** What the rules on milestones may read. */
export interface MilestoneDossier {
  readonly row: Milestone;
  readonly plan: Plan | undefined;
  /** Whether it is completed and its plan answers OIG, which wants evidence of that. */
  readonly answersOig: boolean;
  /** These only while it is open: what is done asks for its evidence alone. */
  readonly owner: Person | undefined;
  readonly evidence: readonly Evidence[];
  /** What the authorities count on. */
  readonly promises: readonly PromiseTold[];
  readonly suspenses: readonly Suspense[];
}

export function milestoneDossier(row: Milestone, state: State): MilestoneDossier {
  const subject = { kind: 'milestone', id: row.id } as const;
  const plan = state.plans.get(row.plan);
  const evidence = evidenceAbout(state.evidence, subject);
  if (row.completedOn !== undefined) {
    const answersOig = plan?.recommendations.some((id) => state.recommendations.get(id)?.source === 'OIG') ?? false;
    return { row, plan, answersOig, evidence, owner: undefined, promises: none, suspenses: none };
  }
  return {
    row,
    plan,
    answersOig: false,
    evidence,
    owner: row.owner && state.people.get(row.owner),
    promises: standingPromises(state, subject),
    suspenses: suspensesAbout(state, subject),
  };
}

const none: readonly never[] = [];

/** The last day of which the record knows anything about it. */
export function lastActivity({ row, evidence, promises, suspenses }: MilestoneDossier): LocalDate {
  const said = [...row.owners, ...row.reschedules, ...row.notes, ...evidence, ...promises].map(({ on }) => on);
  const asked = suspenses.flatMap((suspense) => [lastAskedOn(suspense), suspense.answered?.on]);
  return latestDay([row.addedOn, ...said, ...asked]) ?? row.addedOn;
}
