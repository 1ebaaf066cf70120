/** Problems and obligations as this window has them: main tells only what changed. */
import type { ObligationsKnown, ObligationsRead } from '../../../shared/contracts/obligation.contract.ts';
import { type ProblemsFound, type ProblemsRead, problemKey } from '../../../shared/contracts/problem.contract.ts';
import { withChanges } from '../../../shared/kernel/row-revisions.ts';
import { byDay, type Obligation } from '../../../shared/obligations/obligation.ts';
import { inOrder } from '../../../shared/problems/order.ts';

/** What was known when it was asked, brought up to what main answered. */
export function owedNow(before: ObligationsKnown | undefined, read: ObligationsRead): ObligationsKnown {
  const { isWhole, gone, obligations: changed, ...rest } = read;
  const known = before?.obligations ?? [];
  const obligations = withChanges<Obligation>(known, { isWhole, changed, gone }, ({ id }) => id);
  return { ...rest, obligations: isWhole || obligations === known ? obligations : obligations.toSorted(byDay) };
}

export function foundNow(before: ProblemsFound | undefined, read: ProblemsRead): ProblemsFound {
  const { isWhole, gone, problems: changed, ...rest } = read;
  const known = before?.problems ?? [];
  const problems = withChanges(known, { isWhole, changed, gone }, problemKey);
  return { ...rest, problems: isWhole || problems === known ? problems : inOrder(problems, known) };
}
