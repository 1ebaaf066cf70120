import { placedTexts } from './placed-texts.ts';
import type { PreflightRule } from './preflight-rule.ts';

const isWhiteSpace = /[\s\u0085\u2028\u2029]/u;
const isPrintable = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A character that no letter font has: the PDF could not show it. */
export const unreadableCharacter: PreflightRule = {
  code: 'letter.unreadableCharacter',
  title: 'Character that no letter font has',
  severity: 'error',
  find: ({ document, canShow }) =>
    placedTexts(document).flatMap(({ text, place }) => {
      const found = [...text].find((character) => !isWhiteSpace.test(character) && !canShow(character));
      if (found === undefined) return [];
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const shown = isPrintable.test(found) ? ` (${found})` : '';
      return [
        { sentence: `No letter font has the character U+${code}${shown}, which stands in ${place.words}.`, place },
      ];
    }),
};
