import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { TellingDossier } from './letter-dossier.ts';

/** Issued and not yet sent, and a date that it tells is no longer the record's. */
export const tellsOlderDate: ProblemRule<TellingDossier> = {
  code: 'letter.tellsOlderDate',
  title: 'Letter tells a date that is no longer true',
  severity: 'error',
  settledBy: 'Do not send the letter; write a new one, and record that it supersedes this one.',
  find({ row: { id, issued, sent, superseded, to, ...letter }, promises, dues }) {
    if (!issued || sent || superseded) return undefined;
    const stale = promises.findIndex(({ due }, index) => dues[index] !== undefined && dues[index] !== due);
    const [promise, now] = [promises[stale], dues[stale]];
    if (!promise || !now) return undefined;
    const { kind, quarter } = letter;
    const again = { case: letter.case, kind, ...(quarter && { quarter }) };
    return {
      message: `${id}, issued on ${formatDate(issued.on)} and not yet sent, tells ${to} ${formatDate(promise.due)} for ${promise.about.id}; the record now has ${formatDate(now)}.`,
      ...(letter.case && { fix: { command: 'DraftLetter', arguments: again } }),
    };
  },
};
