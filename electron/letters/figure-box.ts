import { paper } from '../../shared/letters/page-geometry.ts';
import type { PlacedItem, Point, StructNode } from '../../shared/letters/tagged-item.ts';
import { decimal } from './pdf-values.ts';

/**
 * The BBox of a figure: left, bottom, right and top in points from the page's lower left corner. Undefined for a figure on several
 * pages, which has none (ISO 32000-1, table 344).
 */
export function figureBox(figure: StructNode, pageOf: (item: PlacedItem) => unknown): number[] | undefined {
  const items = itemsOf(figure);
  if (new Set(items.map(pageOf)).size !== 1) return undefined;
  const corners = items.flatMap(cornersOf);
  const [x, y] = [corners.map(([left]) => left), corners.map(([, top]) => paper.height - top)];
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)].map((value) => Number(decimal(value)));
}

function itemsOf(node: StructNode): PlacedItem[] {
  return node.children.flatMap((child) => (child.kind === 'node' ? itemsOf(child) : [child]));
}

function cornersOf(item: PlacedItem): readonly Point[] {
  if (item.kind === 'path') return item.points;
  const { x, width } = item;
  if (item.kind === 'text')
    return [
      [x, item.baseline - item.size],
      [x + width, item.baseline + 0.3 * item.size],
    ];
  const height = item.kind === 'rule' ? item.thickness : item.height;
  return [
    [x, item.y],
    [x + width, item.y + height],
  ];
}
