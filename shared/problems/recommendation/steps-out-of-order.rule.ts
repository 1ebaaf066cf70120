import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { ProblemRule } from '../problem-rule.ts';

/** Decided or resolved only after the final action: it happens, and as often a day was mistyped. */
export const stepsOutOfOrder: ProblemRule<{ readonly row: Recommendation }> = {
  code: 'recommendation.stepsOutOfOrder',
  title: 'Decided after it was done',
  severity: 'info',
  settledBy: 'Correct the day that was mistyped; where it happened so, silence it with the reason.',
  find({
    row: {
      id,
      steps: { finalAction, managementDecision, resolved },
    },
  }) {
    const decided = managementDecision ?? resolved;
    if (!finalAction || !decided || decided.on <= finalAction.on) return undefined;
    const what = managementDecision ? 'The management decision on' : 'The resolution of';
    return {
      message: `${what} ${id} is of ${formatDate(decided.on)}, after its final action of ${formatDate(finalAction.on)}.`,
      fix: {
        command: 'WithdrawStep',
        arguments: { recommendation: id, step: managementDecision ? 'managementDecision' : 'resolved' },
      },
    };
  },
};
