import { type Problem, severities } from './problem.ts';

/**
 * The gravest first; of one severity the latest first and what has no day last; then by code and the subject's id. What stood in the list
 * before, in order, need not be sorted again.
 */
export function inOrder(problems: readonly Problem[], before: readonly Problem[]): readonly Problem[] {
  if (before.length === 0) return problems.toSorted(compareProblems);
  const fresh = new Set(problems);
  const kept = before.filter((problem) => fresh.delete(problem));
  return merged(kept, [...fresh].sort(compareProblems));
}

function merged(kept: readonly Problem[], fresh: readonly Problem[]): readonly Problem[] {
  if (kept.length === 0) return fresh;
  const all: Problem[] = [];
  let next = 0;
  for (const problem of kept) {
    for (let one = fresh[next]; one && compareProblems(one, problem) < 0; one = fresh[next]) {
      all.push(one);
      next += 1;
    }
    all.push(problem);
  }
  return [...all, ...fresh.slice(next)];
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
  return a === b ? 0 : a < b ? -1 : 1;
}
