import { factsStrips } from './facts-strips.ts';
import { figureStrips } from './figure-strips.ts';
import type { Block, HeadingBlock } from './letter-document.ts';
import { inlineText } from './letter-text.ts';
import { listStrips } from './list-strips.ts';
import { type HeadingMark, marked } from './outline.ts';
import { bodyBox } from './page-geometry.ts';
import { keptWithNext, type Strip } from './strip.ts';
import { structNode } from './structure-node.ts';
import { tableStrips } from './table-strips.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import { type TextBox, textStrips } from './text-strips.ts';
import { type TextStyle, textStyles } from './text-styles.ts';

/** A box over the width of the body. */
export function fullWidth(style: TextStyle, spaceBefore: number): TextBox {
  return { style, x: bodyBox.left, width: bodyBox.width, spaceBefore };
}

/** The blocks of the body in order; headings are noted in `headings` for the outline. */
export function bodyStrips(
  blocks: readonly Block[],
  root: StructNode,
  headings: HeadingMark[],
  shaper: TextShaper,
): Strip[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return headingStrips(block, root, headings, shaper);
    if (block.kind === 'paragraph')
      return textStrips(block.content, fullWidth(textStyles.body, 7), structNode('P', root), shaper);
    if (block.kind === 'list') return listStrips(block, fullWidth(textStyles.body, 6), root, shaper);
    if (block.kind === 'table') return tableStrips(block, fullWidth(textStyles.cell, 12), root, shaper);
    if (block.kind === 'figure') return figureStrips(block, fullWidth(textStyles.cell, 12), root, shaper);
    return factsStrips(block, fullWidth(textStyles.fact, 8), root, shaper);
  });
}

function headingStrips(block: HeadingBlock, root: StructNode, headings: HeadingMark[], shaper: TextShaper): Strip[] {
  const title = inlineText(block.content);
  if (title === '') return [];
  // Levels are never skipped (PDF/UA-1, 7.4.2): a sub-heading without a heading above it is a heading.
  const level = headings.some((heading) => heading.level === 2) ? block.level : 2;
  const mark: HeadingMark = { title, level, top: 0 };
  headings.push(mark);
  const box = level === 2 ? fullWidth(textStyles.h2, 15) : fullWidth(textStyles.h3, 10);
  return marked(keptWithNext(textStrips(block.content, box, structNode(`H${level}`, root), shaper)), mark);
}
