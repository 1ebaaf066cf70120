import { ok, type Result } from '../kernel/result.ts';
import { bodyStrips } from './body-strips.ts';
import { closingStrips } from './closing-strips.ts';
import { documentFault } from './document-faults.ts';
import type { LetterDocument } from './letter-document.ts';
import { openingStrips } from './opening-strips.ts';
import { type HeadingMark, outlineOf } from './outline.ts';
import type { LetterLayout } from './page.ts';
import { flow, newPage } from './page-flow.ts';
import { placeOpeningMarks, placeRunningHeads } from './running-heads.ts';
import { lastKeptWithNext } from './strip.ts';
import { structNode } from './structure-node.ts';
import type { TextShaper } from './text-shaper.ts';

/**
 * Lays a letter out on US Letter pages, tagged and in reading order. Pure: the same document and the same fonts give the same
 * pages, here and in the preview. Refuses (`letterGlyphMissing`, `letterTableUneven`) rather than lose a character or a cell.
 */
export function layoutLetter(document: LetterDocument, shaper: TextShaper): Result<LetterLayout> {
  const fault = documentFault(document, shaper);
  if (fault) return fault;
  const root = structNode('Document', undefined);
  const headings: HeadingMark[] = [];
  const first = newPage();
  placeOpeningMarks(first, document, root, shaper);
  const pages = flow(
    [
      ...openingStrips(document, root, headings, shaper),
      // A signature never stands on a page without words of the letter.
      ...lastKeptWithNext(bodyStrips(document.body, root, headings, shaper)),
      ...closingStrips(document, root, shaper),
    ],
    first,
  );
  placeRunningHeads(pages, document, shaper);
  return ok({ pages, structure: root, outline: outlineOf(headings, pages) });
}
