import { fullWidth } from './body-strips.ts';
import { letterheadAddress, referenceLabel, subjectLine } from './fixed-wording.ts';
import type { Inline, LetterDocument } from './letter-document.ts';
import { letterText } from './letter-text.ts';
import { type HeadingMark, marked } from './outline.ts';
import { place } from './page.ts';
import { bodyBox } from './page-geometry.ts';
import { keptWithNext, type Strip } from './strip.ts';
import { layoutArtifact, structNode } from './structure-node.ts';
import { rulePainter } from './table-rules.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import { plainInline, textStrips } from './text-strips.ts';
import { type TextStyle, textStyles } from './text-styles.ts';

/** Letterhead, designation indicator, date, references, addressee, subject (the H1) and salutation. */
export function openingStrips(
  document: LetterDocument,
  root: StructNode,
  headings: HeadingMark[],
  shaper: TextShaper,
): Strip[] {
  const { letterhead, marking } = document;
  const line = (content: readonly Inline[], style: TextStyle, spaceBefore: number) =>
    textStrips(content, fullWidth(style, spaceBefore), structNode('P', root), shaper);
  const lines = (texts: readonly string[], style: TextStyle, spaceBefore: number) =>
    texts.flatMap((text, index) => line(plainInline(text), style, index === 0 ? spaceBefore : 0));
  const subject: HeadingMark = { title: letterText(subjectLine(document)), level: 1, top: 0 };
  headings.push(subject);
  const heading = textStrips(
    plainInline(subjectLine(document)),
    fullWidth(textStyles.h1, 14),
    structNode('H1', root),
    shaper,
  );
  return [
    ...line(plainInline(letterhead.agency), textStyles.agency, 0),
    ...line(plainInline(letterhead.office), textStyles.office, 1),
    ...line(plainInline(letterheadAddress(letterhead.addressLines)), textStyles.address, 2),
    letterheadRule,
    ...indicatorStrips(marking?.designationIndicator ?? [], root, shaper),
    ...line(plainInline(document.dateLine), textStyles.body, 16),
    ...document.references.flatMap((reference, index) =>
      line(
        [{ kind: 'text', text: referenceLabel(reference), bold: true }, ...plainInline(reference.text)],
        textStyles.body,
        index === 0 ? 8 : 0,
      ),
    ),
    ...lines(document.addressee, textStyles.body, 14),
    ...marked(keptWithNext(heading), subject),
    ...line(plainInline(document.salutation), textStyles.body, 12),
  ];
}

const paintLetterheadRule = rulePainter({ x: bodyBox.left, width: bodyBox.width }, 1, 'navy');

const letterheadRule: Strip = {
  height: 1,
  spaceBefore: 6,
  keepWithNext: false,
  paint: paintLetterheadRule,
};

// Points between the tinted box of the designation indicator and its text.
const indicatorPadding = 6;

/** The designation indicator in a box of its own, a strip for each line, so that a long one may run over a page. */
function indicatorStrips(indicator: readonly string[], root: StructNode, shaper: TextShaper): Strip[] {
  const style = textStyles.indicator;
  const inner = {
    style,
    x: bodyBox.left + indicatorPadding,
    width: bodyBox.width - 2 * indicatorPadding,
    spaceBefore: 0,
  };
  const strips = indicator.flatMap((text) => textStrips(plainInline(text), inner, structNode('P', root), shaper));
  return strips.map((strip, index) => {
    const above = index === 0 ? indicatorPadding : 0;
    const height = strip.height + above + (index === strips.length - 1 ? indicatorPadding : 0);
    const paint: Strip['paint'] = (page, top) => {
      const { left: x, width } = bodyBox;
      place(page, { kind: 'rectangle', tag: layoutArtifact, x, y: top, width, height, ink: 'tint' });
      strip.paint(page, top + above);
    };
    return { ...strip, height, spaceBefore: index === 0 ? 8 : 0, paint };
  });
}
