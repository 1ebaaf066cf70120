import { daysBetween } from '../../calendar/local-date-arithmetic.ts';
import { untilDay } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { nextCertification, type RosterDossier } from './roster-dossier.ts';

/** Its term ends soon. */
export const certificationDueSoon: ProblemRule<RosterDossier> = {
  code: 'roster.certificationDueSoon',
  title: 'Roster to be certified soon',
  severity: 'info',
  settledBy: 'Have the roster certified again and record it.',
  find({ row, owed }, { today, days }) {
    const next = nextCertification({ owed });
    if (next?.state !== 'open' || daysBetween(today, next.due) > days) return undefined;
    return {
      message: `${row.id} (${row.system}) must be certified again ${untilDay(next.due, today)}.`,
      daysLate: daysBetween(next.due, today),
      cites: next,
      fix: { command: 'CertifyRoster', arguments: { roster: row.id } },
    };
  },
};
