import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { daysSince } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { LetterDossier } from './letter-dossier.ts';

/** Sent some time ago, and nobody said that it arrived. The answer to NARA's letter is acknowledged in its case. */
export const notAcknowledged: ProblemRule<LetterDossier> = {
  code: 'letter.notAcknowledged',
  title: 'Letter not acknowledged',
  severity: 'info',
  settledBy: 'Record the acknowledgement, or ask whether the letter arrived.',
  find({ row: { id, origin, kind, sent, acknowledged, superseded, to, ...letter } }, { today, days }) {
    const isOfCase = kind === 'response' && letter.case !== undefined;
    if (origin === 'external' || isOfCase || !sent || acknowledged || superseded) return undefined;
    if (daysBetween(sent.on, today) < days) return undefined;
    return {
      message: `${id} was sent to ${to} on ${formatDate(sent.on)}, ${daysSince(sent.on, today)} ago, and no acknowledgement is recorded.`,
      fix: { command: 'RecordLetterAcknowledged', arguments: { letter: id } },
    };
  },
};
