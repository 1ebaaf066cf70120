import type { RuleTable } from '../../calendar/rule-table.ts';
import { type Evidence, evidenceAbout } from '../../domain/evidence/evidence.ts';
import { latest } from '../../domain/latest.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { plansAnswering } from '../../domain/plan/plans-answering.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { State } from '../../domain/state.ts';
import { lettersAbout } from '../../obligations/letters-about.ts';
import { isClosed } from '../../obligations/sources/recommendation.ts';

/** What the rules on recommendations may read. */
export interface RecommendationDossier {
  readonly row: Recommendation;
  readonly plans: readonly Plan[];
  /** Only of one that is closed. */
  readonly evidence: readonly Evidence[];
  readonly letters: readonly Letter[];
  readonly official: Person | undefined;
}

export function recommendationDossier(row: Recommendation, state: State): RecommendationDossier {
  const official = latest(row.assignments)?.actionOfficial;
  return {
    row,
    plans: plansAnswering(state, row.id),
    evidence: row.steps.closed ? evidenceAbout(state.evidence, { kind: 'recommendation', id: row.id }) : none,
    letters: lettersAbout(state, row.id),
    official: official ? state.people.get(official) : undefined,
  };
}

const none: readonly never[] = [];

/**
 * Not closed, neither by the record nor in print: one that the auditor prints as closed is told as a disagreement, and not for all that
 * the record does not say of it as well.
 */
export function isOpen(row: Recommendation, rules: RuleTable): boolean {
  return !isClosed(row, rules);
}
