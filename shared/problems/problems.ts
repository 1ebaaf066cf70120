import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { findOverdueResponses } from './case-response-overdue.rule.ts';
import { findUpdatesDue } from './letter-update-due.rule.ts';
import { findUnprovenCompletions } from './milestone-completed-without-evidence.rule.ts';
import { findMilestonesDueSoon } from './milestone-due-soon.rule.ts';
import { findMilestonesPastDue } from './milestone-past-due.rule.ts';
import { type Problem, type Rule, severities } from './problem.ts';

const rules: readonly Rule[] = [
  findMilestonesPastDue,
  findMilestonesDueSoon,
  findUnprovenCompletions,
  findOverdueResponses,
  findUpdatesDue,
];

/** Everything that the rules find in a state folded as of `today`: errors first, then by code, then by the subject's id. Pure. */
export function findProblems(state: State, today: LocalDate): readonly Problem[] {
  return rules.flatMap((rule) => rule(state, today)).sort(byGravity);
}

function byGravity(a: Problem, b: Problem): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.code, b.code) ||
    compare(a.subject.id, b.subject.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
