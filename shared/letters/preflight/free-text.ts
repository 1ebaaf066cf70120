import { inlinesOf } from '../compare/told-in.ts';
import type { Draft } from '../draft.ts';
import { withTexts } from '../edit/draft-texts.ts';
import type { LetterDocument } from '../letter-document.ts';
import { letterText } from '../letter-text.ts';
import type { Place } from './finding.ts';
import { placeOfBlock } from './placed-texts.ts';
import type { PlacedText } from './preflight-rule.ts';

/** The officer's own words in the body of a draft, placed where the bound letter has them; what it leaves out is not looked at. */
export function freeTextOf(draft: Draft, document: LetterDocument): readonly PlacedText[] {
  const typed: string[] = [];
  withTexts(draft, (text, block) => {
    if (block !== undefined && text.trim() !== '') typed.push(text);
    return text;
  });
  return typed.flatMap((text) => {
    const place = placeOf(text, document);
    return place ? [{ text, place }] : [];
  });
}

function placeOf(text: string, { body }: LetterDocument): Place | undefined {
  const wanted = letterText(text);
  const at = body.findIndex(
    (block) =>
      inlinesOf(block).some((inline) => letterText(inline.text).includes(wanted)) ||
      (block.kind === 'table' &&
        [block.caption, ...block.columns.map(({ heading }) => heading)].some((words) =>
          letterText(words).includes(wanted),
        )),
  );
  const block = body[at];
  return block && placeOfBlock(block, at);
}
