import type { LetterDocument, LetterMarking } from '../letter-document.ts';
import { bannerParts, printBanner } from './banner-grammar.ts';
import type { PreflightRule } from './preflight-rule.ts';

/** An enclosure that is marked while the letter is not, or in more than the letter is: the face of a transmittal bears the mark (32 CFR 2002.20(j)). */
export const enclosureAboveMarking: PreflightRule = {
  code: 'letter.enclosureAboveMarking',
  title: 'Enclosure marked above the letter',
  severity: 'error',
  find: ({ document, enclosed }) =>
    enclosed.flatMap(({ evidence, marking }, at) => {
      if (marking === undefined || isWithin(marking, document.marking)) return [];
      const own = document.marking ? `is marked ${document.marking.banner} only` : 'bears no mark';
      const together = markingTogether(marking, document);
      return [
        {
          sentence: `Enclosure ${at + 1} (${evidence}) is marked ${marking}, and the letter ${own}.`,
          place: { words: `enclosure ${at + 1}`, enclosure: at + 1 },
          fix: { kind: 'setMarking', title: `Mark the letter ${together.banner}`, marking: together } as const,
        },
      ];
    }),
};

function isWithin(marking: string, own: LetterMarking | undefined): boolean {
  if (!own) return false;
  const held = new Set(marksOf(own.banner));
  return marksOf(marking).every((mark) => held.has(mark));
}

function marksOf(banner: string): readonly string[] {
  const { specified, basic, dissemination } = bannerParts(banner);
  return [...specified, ...basic, ...dissemination];
}

function markingTogether(marking: string, { marking: own, letterhead }: LetterDocument): LetterMarking {
  const [a, b] = [bannerParts(own?.banner ?? 'CUI'), bannerParts(marking)];
  const banner = printBanner({
    control: a.control,
    specified: [...a.specified, ...b.specified],
    basic: [...a.basic, ...b.basic],
    dissemination: [...a.dissemination, ...b.dissemination],
  });
  return {
    banner,
    designationIndicator: own?.designationIndicator ?? [`Controlled by: ${letterhead.agency}, ${letterhead.office}`],
  };
}
