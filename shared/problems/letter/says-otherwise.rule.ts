import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { counted } from '../../kernel/counted.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { type SayingDossier, saidOtherwise } from './saying-dossier.ts';

/** The last letter of a matter is out, and the docket no longer says what it said. */
export const saysOtherwise: ProblemRule<SayingDossier> = {
  code: 'letter.saysOtherwise',
  title: 'Letter says otherwise than the docket',
  severity: 'warning',
  settledBy: 'Tell the change in a letter, or correct the docket.',
  find({ row: { id, sent }, told, records }) {
    const differences = saidOtherwise(told, records);
    const [first, ...others] = differences;
    if (!sent || !first) return undefined;
    const { about, what, said, now, since } = first;
    const nowWords = now === undefined ? `has none` : `now has ${formatDate(now)}`;
    const more = others.length === 0 ? '' : ` So it is with ${counted(others.length, 'more statement')}.`;
    return {
      message: `${id} of ${formatDate(sent.on)} said “${said}” for ${what} of ${about}; the docket ${nowWords}${since ? `, since ${formatDate(since)}` : ''}.${more}`,
      fix: { command: 'SupersedeLetter', arguments: { letter: id } },
    };
  },
};
