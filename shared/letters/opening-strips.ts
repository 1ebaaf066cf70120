import { fullWidth } from './body-strips.ts';
import { letterheadAddress, referenceLabel, subjectLine } from './fixed-wording.ts';
import type { Inline, LetterDocument } from './letter-document.ts';
import { letterText } from './letter-text.ts';
import { type HeadingMark, marked } from './outline.ts';
import { bodyBox } from './page-geometry.ts';
import { keptWithNext, type Strip } from './strip.ts';
import { type StructNode, structNode } from './structure-node.ts';
import { rulePainter } from './table-rules.ts';
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
    ...lines(marking?.designationIndicator ?? [], textStyles.indicator, 8),
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
