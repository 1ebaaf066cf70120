import type { Inline } from './letter-document.ts';
import { breakLines, type Line } from './line-breaking.ts';
import { placeLine, type TextTags, textTags } from './place-line.ts';
import type { Strip } from './strip.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import type { TextStyle } from './text-styles.ts';
import { wordsOf } from './words.ts';

/** Where and how a block of running text is set; lengths in points. */
export interface TextBox {
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly spaceBefore: number;
}

/** The strips of one block of text, a line each, with at least two lines of it on either side of a page break. */
export function textStrips(content: readonly Inline[], box: TextBox, node: StructNode, shaper: TextShaper): Strip[] {
  const lines = breakLines(wordsOf(content, box.style, shaper), box.width, box.style, shaper);
  const tags = textTags(node);
  return lines.map((line, index) => lineStrip(line, index, lines.length, box, tags));
}

function lineStrip(line: Line, index: number, lineCount: number, box: TextBox, tags: TextTags): Strip {
  const isFirstOfMany = index === 0 && lineCount > 1;
  const isLastButOne = index === lineCount - 2;
  return {
    height: box.style.lineHeight,
    spaceBefore: index === 0 ? box.spaceBefore : 0,
    keepWithNext: isFirstOfMany || isLastButOne,
    paint: (page, top) => placeLine(page, line, box.x, top, box.style, tags),
  };
}

/** The same text without marks: a line of the workbench's own or of the document's plain strings. */
export function plainInline(text: string): Inline[] {
  return [{ kind: 'text', text }];
}
