import { fullWidth } from './body-strips.ts';
import { copiesHeading, enclosuresHeading } from './fixed-wording.ts';
import type { LetterDocument } from './letter-document.ts';
import { listStrips } from './list-strips.ts';
import { listOf } from './plain.ts';
import { signingStrip } from './signing-strip.ts';
import { keptWithNext, type Strip } from './strip.ts';
import { structNode } from './structure-node.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import { plainInline, textStrips } from './text-strips.ts';
import { type TextStyle, textStyles } from './text-styles.ts';

/** Closing and signature block, held together; then enclosures and copies, each with at least its first line. */
export function closingStrips(document: LetterDocument, root: StructNode, shaper: TextShaper): Strip[] {
  const { closing, signature, enclosures, copiesTo } = document;
  const line = (text: string, style: TextStyle, spaceBefore: number) =>
    textStrips(plainInline(text), fullWidth(style, spaceBefore), structNode('P', root), shaper);
  const list = (heading: string, items: readonly string[], ordered: boolean) =>
    items.length === 0
      ? []
      : [
          ...keptWithNext(line(heading, textStyles.strongLine, 16)),
          ...listStrips(listOf(items, ordered), fullWidth(textStyles.body, 3), root, shaper),
        ];
  return [
    ...keptWithNext(line(closing, textStyles.body, 14)),
    ...(signature.name === '' ? [] : [signingStrip(document, root)]),
    ...keptWithNext(line(signature.name, textStyles.strongLine, 2)),
    ...line(signature.title, textStyles.body, 0),
    ...list(enclosuresHeading(enclosures.length), enclosures, true),
    ...list(copiesHeading, copiesTo, false),
  ];
}
