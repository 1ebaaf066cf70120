import { printedStatus, type Recommendation } from '../../domain/recommendation/recommendation.ts';
import { printedWord } from '../../obligations/sources/recommendation.ts';
import type { ProblemRule } from '../problem-rule.ts';

/** The rule table does not know what the printed status stands for, so it is compared with nothing. */
export const statusWordUnknown: ProblemRule<{ readonly row: Recommendation }> = {
  code: 'recommendation.statusWordUnknown',
  title: 'Printed status unknown',
  severity: 'info',
  settledBy: "Correct the status, or put the auditor's word into rules.json with what it stands for.",
  find({ row }, { rules }) {
    const words = printedStatus(row);
    if (words === '' || printedWord(row, rules)) return undefined;
    return {
      message: `${row.source}'s status of ${row.id}, "${words}", is not among the words of the rule table; it stays as printed and is compared with nothing.`,
      fix: { command: 'RecordReportedStatus', arguments: { recommendation: row.id } },
    };
  },
};
