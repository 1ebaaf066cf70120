import { draftMark, pageLabel } from './fixed-wording.ts';
import type { LetterDocument } from './letter-document.ts';
import { letterText } from './letter-text.ts';
import { type Page, place } from './page.ts';
import { bodyBox, footBaselines, headBaselines } from './page-geometry.ts';
import { footerArtifact, headerArtifact, structNode } from './structure-node.ts';
import type { StructNode, Tag } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import { fontOf, type TextStyle, textStyles } from './text-styles.ts';

/** The banner and the draft mark where they are read: once, at the top of the first page. */
export function placeOpeningMarks(page: Page, document: LetterDocument, root: StructNode, shaper: TextShaper): void {
  if (document.marking) placeBanner(page, document.marking.banner, headBaselines.banner, structNode('P', root), shaper);
  if (document.status === 'draft') placeDraft(page, headBaselines.draft, structNode('P', root), shaper);
}

/** What every page repeats, as artifacts: banner, draft mark, title and date above; reference and page number below. */
export function placeRunningHeads(pages: readonly Page[], document: LetterDocument, shaper: TextShaper): void {
  pages.forEach((page, index) => {
    if (index > 0) placeHeader(page, document, shaper);
    placeFooter(page, document, pageLabel(index + 1, pages.length), shaper);
  });
}

function placeHeader(page: Page, document: LetterDocument, shaper: TextShaper): void {
  if (document.marking) placeBanner(page, document.marking.banner, headBaselines.banner, headerArtifact, shaper);
  if (document.status === 'draft') placeDraft(page, headBaselines.draft, headerArtifact, shaper);
  placeEnds(page, [document.meta.title, document.dateLine], headBaselines.runningHead, headerArtifact, shaper);
}

function placeFooter(page: Page, document: LetterDocument, label: string, shaper: TextShaper): void {
  const [reference] = document.references;
  const left = reference ? `${reference.label} ${reference.text}` : document.letterhead.office;
  placeEnds(page, [left, label], footBaselines.runningFoot, footerArtifact, shaper);
  if (document.marking) placeBanner(page, document.marking.banner, footBaselines.banner, footerArtifact, shaper);
}

function placeBanner(page: Page, banner: string, baseline: number, tag: Tag, shaper: TextShaper): void {
  const text = letterText(banner);
  const width = widthOf(text, textStyles.banner, shaper);
  // The wording of a marking is never shortened: a very long one is set smaller instead.
  const size = textStyles.banner.size * Math.min(1, bodyBox.width / Math.max(1, width));
  placeCentred(page, text, { ...textStyles.banner, size }, baseline, tag, shaper);
}

function placeDraft(page: Page, baseline: number, tag: Tag, shaper: TextShaper): void {
  placeCentred(page, draftMark, textStyles.draft, baseline, tag, shaper);
}

function placeCentred(
  page: Page,
  text: string,
  style: TextStyle,
  baseline: number,
  tag: Tag,
  shaper: TextShaper,
): void {
  placeText(
    page,
    text,
    style,
    (bodyBox.left + bodyBox.right - widthOf(text, style, shaper)) / 2,
    baseline,
    tag,
    shaper,
  );
}

/** Two texts on one line, at the left and at the right; the left one is shortened until both fit. */
function placeEnds(page: Page, ends: readonly [string, string], baseline: number, tag: Tag, shaper: TextShaper): void {
  const style = textStyles.running;
  const right = shortened(letterText(ends[1]), bodyBox.width / 2, style, shaper);
  const rightWidth = widthOf(right, style, shaper);
  const left = shortened(letterText(ends[0]), bodyBox.width - rightWidth - 2 * style.size, style, shaper);
  placeText(page, left, style, bodyBox.left, baseline, tag, shaper);
  placeText(page, right, style, bodyBox.right - rightWidth, baseline, tag, shaper);
}

function placeText(
  page: Page,
  text: string,
  style: TextStyle,
  x: number,
  baseline: number,
  tag: Tag,
  shaper: TextShaper,
): void {
  if (text === '') return;
  const width = widthOf(text, style, shaper);
  const { size, ink } = style;
  place(page, { kind: 'text', tag, x, baseline, width, font: fontOf(style), size, ink, pieces: pieces(text) });
}

function shortened(text: string, width: number, style: TextStyle, shaper: TextShaper): string {
  if (widthOf(text, style, shaper) <= width) return text;
  const characters = [...text];
  // The first guess cannot be too short, because few letters are narrower than a fifth of the size.
  let length = Math.min(characters.length, Math.ceil((width * 5) / style.size));
  const cut = () => `${characters.slice(0, length).join('').trimEnd()}…`;
  while (length > 0 && widthOf(cut(), style, shaper) > width) length -= 1;
  return length > 0 ? cut() : '';
}

/** The width in points of a line set piece by piece. */
function widthOf(text: string, style: TextStyle, shaper: TextShaper): number {
  const font = fontOf(style);
  return pieces(text).reduce((sum, piece) => sum + (shaper.width(piece, font) * style.size) / 1000, 0);
}

function pieces(text: string): string[] {
  return text.match(/ |[^ ]+/g) ?? [];
}
