import { formatLetterDate } from '../../calendar/letter-date.ts';
import { datesIn } from './dates-in-text.ts';
import { sentencesOf } from './placed-texts.ts';
import type { PreflightRule } from './preflight-rule.ts';

const future = /\b(?:will|shall|plans? to|expects? to|intends? to|is to|are to)\b/i;
/** What stands right before a day by which something is promised. */
const by = /\b(?:by|before|until|through|no later than|not later than|by the end of|on or before)\s*$/i;

/** Something is said to come by a day that is past on the day of the letter. */
export const pastDatePromised: PreflightRule = {
  code: 'letter.pastDatePromised',
  title: 'Past date promised',
  severity: 'error',
  find: ({ document, date: today }) =>
    sentencesOf(document).flatMap(({ text, place }) => {
      const from = future.exec(text)?.index;
      if (from === undefined) return [];
      const past = datesIn(text).find(({ date, at }) => at > from && date < today && by.test(text.slice(0, at)));
      if (!past) return [];
      const day = formatLetterDate(today);
      return [
        {
          sentence: `${capitalize(place.words)} promises something by ${past.words}, which is past on the day of the letter (${day}): give the date that stands now.`,
          place,
        },
      ];
    }),
};

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
