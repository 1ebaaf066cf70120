import { type Problem, severities } from './problem.ts';

/** The gravest first; of one severity the latest first and what has no day last; then by code and the subject's id. */
export function inOrder(problems: Problem[]): readonly Problem[] {
  return problems.sort(compareProblems);
}

const rank = Object.fromEntries(severities.map((severity, index) => [severity, index])) as Record<
  Problem['severity'],
  number
>;

function compareProblems(a: Problem, b: Problem): number {
  if (a.severity !== b.severity) return rank[a.severity] - rank[b.severity];
  if (a.daysLate !== b.daysLate) return (b.daysLate ?? -Infinity) - (a.daysLate ?? -Infinity);
  return compare(a.code, b.code) || compare(a.subject.id, b.subject.id) || compare(a.subject.kind, b.subject.kind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
