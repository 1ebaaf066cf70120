import { formatLetterDate } from '../../calendar/letter-date.ts';
import { departedBy } from './departed.ts';
import type { PreflightRule } from './preflight-rule.ts';

export const signatoryLeft: PreflightRule = {
  code: 'letter.signatoryLeft',
  title: 'Signatory has left',
  severity: 'error',
  find({ document: { signature }, view, date }) {
    const person = departedBy(view.state, date).find(({ name }) => name === signature.name);
    if (!person) return [];
    return [
      {
        sentence: `${person.name} left on ${formatLetterDate(person.departedOn)} and cannot sign a letter of ${formatLetterDate(date)}.`,
        place: { words: 'the signature block' },
        fix: { kind: 'chooseSignatory', title: 'Choose who signs' },
      },
    ];
  },
};
