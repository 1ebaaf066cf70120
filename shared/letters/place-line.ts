import type { Inline } from './letter-document.ts';
import { letterText } from './letter-text.ts';
import type { Line } from './line-breaking.ts';
import { type Page, place } from './page.ts';
import { structNode } from './structure-node.ts';
import type { Ink, StructNode, Tag } from './tagged-item.ts';
import { baselineOf, type TextStyle } from './text-styles.ts';
import type { Piece } from './words.ts';

/** Gives the tag of an inline: the block's own, or an element of its own for links, citations and other languages. */
export type TextTags = (inline: Inline) => Tag;

/** Tags for one block of text; a link that runs over two lines keeps one element. */
export function textTags(block: StructNode): TextTags {
  const own = new Map<Inline, StructNode>();
  return (inline) => {
    const known = own.get(inline);
    if (known) return known;
    const node = inlineNode(inline, block);
    own.set(inline, node);
    return node;
  };
}

function inlineNode(inline: Inline, block: StructNode): StructNode {
  if (inline.kind === 'citation') return structNode('Reference', block);
  if (inline.kind === 'link') {
    const description = letterText(inline.description ?? inline.text);
    return structNode('Link', block, { link: { href: inline.href, description } });
  }
  return inline.lang ? structNode('Span', block, { lang: inline.lang }) : block;
}

/** Places a line whose upper edge is `top` and whose left edge is `x`. */
export function placeLine(page: Page, line: Line, x: number, top: number, style: TextStyle, tags: TextTags): void {
  let left = x;
  for (const run of runsOf(line.pieces)) {
    const width = run.reduce((sum, piece) => sum + piece.width, 0);
    placeRun(page, run, left, baselineOf(style, top), style, tags);
    left += width;
  }
}

function placeRun(
  page: Page,
  run: readonly Piece[],
  x: number,
  baseline: number,
  style: TextStyle,
  tags: TextTags,
): void {
  const [first] = run;
  if (!first) return;
  const { inline, font } = first;
  const tag = tags(inline);
  const width = run.reduce(
    (sum, piece, index) => sum + (index === run.length - 1 && piece.text === ' ' ? 0 : piece.width),
    0,
  );
  const isLink = inline.kind === 'link';
  const ink: Ink = isLink ? 'navy' : style.ink;
  const pieces = run.map((piece) => piece.text);
  place(page, { kind: 'text', tag, x, baseline, width, font, size: style.size, ink, pieces });
  if (isLink && width > 0) place(page, { kind: 'rule', tag, x, y: baseline + 1.6, width, thickness: 0.5, ink });
}

/** Neighbouring pieces of one inline. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.[0]?.inline === piece.inline) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
