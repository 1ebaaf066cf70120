import { formatLetterDate } from '../../calendar/letter-date.ts';
import { departedBy } from './departed.ts';
import { placedTexts } from './placed-texts.ts';
import type { PreflightRule } from './preflight-rule.ts';

/** What tells that the letter knows. */
const known = /\b(?:former(?:ly)?|left|departed|departure|retired|then|was|were|until|previous(?:ly)?)\b/i;

/** Someone who has left is addressed, gets a copy, or is named as if still here. */
export const personLeft: PreflightRule = {
  code: 'letter.personLeft',
  title: 'Named person has left',
  severity: 'warning',
  find({ document, view, date }) {
    const gone = departedBy(view.state, date);
    return placedTexts(document).flatMap(({ text, place }) => {
      if (place.words === 'the signature block' || place.enclosure !== undefined || known.test(text)) return [];
      const person = gone.find(({ name }) => name.includes(' ') && text.includes(name));
      if (!person) return [];
      return [
        {
          sentence: `${person.name} is named in ${place.words} and left on ${formatLetterDate(person.departedOn)}: name who has the work now, or say that the person has left.`,
          place,
        },
      ];
    });
  },
};
