import { placedTexts } from './placed-texts.ts';
import type { PreflightRule } from './preflight-rule.ts';

/** Words that wait for others, an unfilled bracket, blanks to write on, and a reference that was not read. */
const placeholder =
  /\b(?:TBD|TBC|TBA|TBS|TK|XX+|lorem ipsum)\b|\?{2,}|_{3,}|\{\{[^}]*\}\}|\[(?:insert|date|name|title|number|amount|office|tbd|to be)\b[^\]]*\]|\[\s*\]|<(?:insert|date|name)[^>]*>/i;

export const placeholderLeft: PreflightRule = {
  code: 'letter.placeholderLeft',
  title: 'Placeholder left',
  severity: 'error',
  find: ({ document }) =>
    placedTexts(document).flatMap(({ text, place }) => {
      const [found] = placeholder.exec(text) ?? [];
      return found === undefined
        ? []
        : [{ sentence: `“${found}” still stands in ${place.words}: say what belongs there.`, place }];
    }),
};
