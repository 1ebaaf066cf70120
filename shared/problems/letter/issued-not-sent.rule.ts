import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { daysSince } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { LetterDossier } from './letter-dossier.ts';

/** Issued some days ago, and not recorded as sent: only what was sent fulfils a duty. */
export const issuedNotSent: ProblemRule<LetterDossier> = {
  code: 'letter.issuedNotSent',
  title: 'Letter issued and not sent',
  severity: 'warning',
  settledBy: 'Send the letter, and record that it was sent.',
  find({ row: { id, issued, sent, superseded } }, { today, days }) {
    if (!issued || sent || superseded || daysBetween(issued.on, today) < days) return undefined;
    return {
      message: `${id} was issued on ${formatDate(issued.on)}, ${daysSince(issued.on, today)} ago, and is not recorded as sent.`,
      daysLate: daysBetween(issued.on, today) - days,
      fix: { command: 'RecordLetterSent', arguments: { letter: id } },
    };
  },
};
