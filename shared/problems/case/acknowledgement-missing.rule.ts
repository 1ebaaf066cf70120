import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { daysSince } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { CaseDossier } from './case-dossier.ts';

/** The response went out some time ago, and NARA's acknowledgement, from which quarterly updates count, is not recorded. */
export const acknowledgementMissing: ProblemRule<CaseDossier> = {
  code: 'case.acknowledgementMissing',
  title: 'Acknowledgement missing',
  severity: 'info',
  settledBy: "Record NARA's acknowledgement, or ask for it.",
  find({ row: { id, acknowledgedOn, closure }, letters }, { today, days }) {
    const sentOn = letters.find(({ kind, to, sent }) => kind === 'response' && to === 'NARA' && sent)?.sent?.on;
    if (!sentOn || acknowledgedOn || closure || daysBetween(sentOn, today) < days) return undefined;
    return {
      message: `${id}: the response went to NARA on ${formatDate(sentOn)}, ${daysSince(sentOn, today)} ago, and no acknowledgement is recorded.`,
      fix: { command: 'RecordAcknowledgement', arguments: { case: id } },
    };
  },
};
