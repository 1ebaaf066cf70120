import type { ListBlock } from './letter-document.ts';
import { listLabel, listNumbering } from './list-labels.ts';
import { place } from './page.ts';
import type { Strip } from './strip.ts';
import { structNode } from './structure-node.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import { type TextBox, textStrips } from './text-strips.ts';
import { baselineOf, fontOf, type TextStyle } from './text-styles.ts';

// Points: the least width of the column of labels, its distance to the text, and the narrowest text that is still indented.
const leastGutter = 20;
const labelGap = 6;
const narrowestText = 160;
const spaceBetweenItems = 3;

/** A list and the lists in it as L > LI > (Lbl, LBody); the label stands on the first line of its item. */
export function listStrips(list: ListBlock, box: TextBox, parent: StructNode, shaper: TextShaper, depth = 0): Strip[] {
  const { style } = box;
  const numbering = listNumbering(list.ordered, depth);
  const node = structNode('L', parent, { numbering });
  const labels = list.items.map((_, index) => labelOf(listLabel(numbering, index), style, shaper));
  const gutter = Math.max(leastGutter, ...labels.map((label) => label.width + labelGap));
  const indent = box.width - gutter < narrowestText ? Math.ceil(gutter / 4) : gutter;
  return list.items.flatMap((item, index) => {
    const listItem = structNode('LI', node);
    const body = structNode('LBody', listItem);
    const spaceBefore = index === 0 ? box.spaceBefore : spaceBetweenItems;
    const inner = { style, x: box.x + indent, width: box.width - indent, spaceBefore };
    const lines = textStrips(item.content, inner, body, shaper);
    const label = labels[index] ?? { text: '', width: 0 };
    const labelled = withLabel(lines, label, inner, structNode('Lbl', listItem));
    const nested = item.nested
      ? listStrips(item.nested, { ...inner, spaceBefore: spaceBetweenItems }, body, shaper, depth + 1)
      : [];
    return [...labelled, ...nested];
  });
}

interface Label {
  readonly text: string;
  readonly width: number;
}

function labelOf(text: string, style: TextStyle, shaper: TextShaper): Label {
  return { text, width: (shaper.width(text, fontOf(style)) * style.size) / 1000 };
}

/** Puts the label before the first line; an item without words is its label alone. */
function withLabel(lines: readonly Strip[], label: Label, box: TextBox, node: StructNode): Strip[] {
  const { style } = box;
  const [first, ...rest] = lines;
  const bare = { height: style.lineHeight, spaceBefore: box.spaceBefore, keepWithNext: false };
  const paint: Strip['paint'] = (page, top) => {
    const x = box.x - labelGap - label.width;
    const { width, text } = label;
    const font = fontOf(style);
    const { size, ink } = style;
    place(page, {
      kind: 'text',
      tag: node,
      x,
      baseline: baselineOf(style, top),
      width,
      font,
      size,
      ink,
      pieces: [text],
    });
    first?.paint(page, top);
  };
  return [{ ...(first ?? bare), paint }, ...rest];
}
