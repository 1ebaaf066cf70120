import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { CaseDossier } from './case-dossier.ts';

/** NARA has acknowledged the response, and it is not recorded how often it is to be updated: no update would ever fall due. */
export const cadenceMissing: ProblemRule<CaseDossier> = {
  code: 'case.cadenceMissing',
  title: 'No cadence of updates',
  severity: 'info',
  settledBy: 'Set how often updates are owed in this case.',
  find({ row: { id, acknowledgedOn, cadence, closure } }, { today, days }) {
    if (!acknowledgedOn || cadence || closure || daysBetween(acknowledgedOn, today) < days) return undefined;
    return {
      message: `${id}: NARA acknowledged the response on ${formatDate(acknowledgedOn)}, and it is not recorded how often updates are owed.`,
      fix: { command: 'SetCadence', arguments: { case: id } },
    };
  },
};
