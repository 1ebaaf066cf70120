import { cases } from './case/cases.ts';
import { evidence, imports } from './evidence/evidence-registers.ts';
import { said } from './evidence/said.ts';
import { datesInLetters, letters, statementsOfLetters } from './letter/letters.ts';
import { milestones } from './milestone/milestones.ts';
import { inOrder } from './order.ts';
import { pilots } from './pilot/pilots.ts';
import { plans } from './plan/plans.ts';
import type { Problem } from './problem.ts';
import type { RuleFacts } from './problem-rule.ts';
import { promises } from './promise/promises.ts';
import { recommendationStatuses, recommendations } from './recommendation/recommendations.ts';
import type { Ground } from './register.ts';
import { rosters } from './roster/rosters.ts';
import { suspenses } from './suspense/suspenses.ts';
import { ruleUnverified, unverifiedRules } from './unverified-rules.ts';

const registers = [
  ...[milestones, plans, recommendations, recommendationStatuses, cases, letters, datesInLetters],
  ...[statementsOfLetters, promises, suspenses, pilots, rosters, evidence, imports, said],
];

/** All that is looked for, register by register. */
export const problemRules: readonly RuleFacts[] = [...registers.flatMap(({ rules }) => rules), ruleUnverified];

/**
 * Finds everything that the rules find in a state folded as of `today`, silenced or not: the gravest first, of one severity what is
 * latest. Remembers what it found in each record: asked again, it looks only where something that a rule reads has changed, or
 * everywhere on another day. Whatever it remembers, the answer is that of a new finder.
 */
export function createProblemFinder(): (ground: Ground) => readonly Problem[] {
  const finders = registers.map(({ createFinder }) => createFinder());
  let last: readonly Problem[] = [];
  return (ground) => {
    const found = finders.map((find) => find(ground));
    const used = found.flatMap(({ unverified }) => unverified);
    const problems = [...found.flatMap((each) => each.problems), ...unverifiedRules(used, ground)];
    last = inOrder(problems, last);
    return last;
  };
}

/** What a new finder finds. */
export function findProblems(ground: Ground): readonly Problem[] {
  return createProblemFinder()(ground);
}
