import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { isSuspenseOpen } from '../../domain/suspense/suspense.ts';
import { namedFew } from '../named-few.ts';
import type { Fix } from '../problem.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { CaseDossier } from './case-dossier.ts';

/** Closed, while plans that answer nothing else, or what was asked about it, are still open. */
export const closedWithOpenWork: ProblemRule<CaseDossier> = {
  code: 'case.closedWithOpenWork',
  title: 'Case closed with open work',
  severity: 'warning',
  settledBy: 'Close the plans and suspenses, or reopen the case.',
  find({ row: { id, closure }, plans, suspenses }) {
    if (!closure) return undefined;
    const openPlans = plans.filter((one) => !one.closed && one.recommendations.length + one.cases.length === 1);
    const asked = suspenses.filter(isSuspenseOpen);
    const open = [...openPlans, ...asked].map((one): string => one.id);
    if (open.length === 0) return undefined;
    const [plan] = openPlans;
    const [suspense] = asked;
    const fix: Fix | undefined = plan
      ? { command: 'ClosePlan', arguments: { plan: plan.id } }
      : suspense && { command: 'CancelSuspense', arguments: { suspense: suspense.id } };
    return {
      message: `${id} was closed on ${formatDate(closure.on)}, but ${namedFew(open)} ${open.length === 1 ? 'is' : 'are'} still open.`,
      ...(fix && { fix }),
    };
  },
};
