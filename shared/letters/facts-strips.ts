import { cellText, gridColumns, rowCells, widthsFor } from './grid.ts';
import type { FactsBlock } from './letter-document.ts';
import { bodyBox } from './page-geometry.ts';
import { columnGap, rowStrips } from './row-strips.ts';
import type { Strip } from './strip.ts';
import { structNode } from './structure-node.ts';
import { rulePainter } from './table-rules.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import { plainInline, type TextBox } from './text-strips.ts';
import { textStyles } from './text-styles.ts';

// Facts stand in from the text, in points, and are only as wide as they need.
const indent = 12;

/** Labelled values as a table of two columns whose labels are row headers. */
export function factsStrips(block: FactsBlock, box: TextBox, parent: StructNode, shaper: TextShaper): Strip[] {
  const node = structNode('Table', parent);
  const texts = block.facts.map((fact) => [
    cellText(plainInline(fact.label), textStyles.factLabel, shaper),
    cellText(fact.value, textStyles.fact, shaper),
  ]);
  const widths = widthsFor(texts, 2, box.width - indent, columnGap(2));
  const x = box.x + indent;
  const columns = gridColumns(widths, x, ['start', 'end'], columnGap(2));
  const paintRule = rulePainter({ x, width: widths.reduce((sum, width) => sum + width, 0) }, 0.4, 'hairline');
  return texts.flatMap((pair, index) => {
    const row = structNode('TR', node);
    const nodeOf = (column: number) => (column === 0 ? structNode('TH', row, { scope: 'Row' }) : structNode('TD', row));
    const cells = rowCells(pair, columns, nodeOf, shaper);
    const strips = rowStrips(cells, { keepWithNext: false, heightLimit: bodyBox.height, paintRule });
    return strips.map((strip, line) => ({ ...strip, spaceBefore: index === 0 && line === 0 ? box.spaceBefore : 0 }));
  });
}
