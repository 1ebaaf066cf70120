import type { Line } from './line-breaking.ts';
import type { Page } from './page.ts';
import { placeLine, type TextTags } from './place-line.ts';
import type { RepeatedHead, Strip } from './strip.ts';
import { attach } from './structure-node.ts';
import type { Artifact, StructNode } from './tagged-item.ts';
import type { TextStyle } from './text-styles.ts';

/** One cell, broken into lines for its column. Lengths are points. */
export interface RowCell {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly align: 'start' | 'end';
  readonly node: StructNode;
  readonly tags: TextTags;
}

export interface RowOptions {
  readonly keepWithNext: boolean;
  /** A row higher than this is divided between its lines; any other is never split. */
  readonly heightLimit: number;
  readonly repeatedHead?: RepeatedHead;
  /** Draws what stands under the row, with its lower edge at `bottom`. */
  readonly paintRule: (page: Page, bottom: number) => void;
}

export const cellPadding = { top: 3, bottom: 3.5 } as const;

/** Points between the columns of a table: less where there are many, so that words have the room. */
export function columnGap(columnCount: number): number {
  return columnCount > 8 ? 5 : 9;
}

/** The height of a row of cells, in points. */
export function rowHeight(cells: readonly RowCell[]): number {
  return (
    Math.max(0, ...cells.map((cell) => Math.max(1, cell.lines.length) * cell.style.lineHeight)) +
    cellPadding.top +
    cellPadding.bottom
  );
}

/** One strip for a row, or one for each of its lines where the row is higher than the limit. */
export function rowStrips(cells: readonly RowCell[], options: RowOptions): Strip[] {
  const lineCount = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const lineHeight = Math.max(...cells.map((cell) => cell.style.lineHeight));
  const perStrip = rowHeight(cells) > options.heightLimit ? 1 : lineCount;
  return Array.from({ length: lineCount / perStrip }, (_, index) => {
    const isFirst = index === 0;
    const isLast = (index + 1) * perStrip === lineCount;
    const padding = (isFirst ? cellPadding.top : 0) + (isLast ? cellPadding.bottom : 0);
    const height = perStrip * lineHeight + padding;
    return {
      height,
      spaceBefore: 0,
      keepWithNext: options.keepWithNext && isLast,
      ...(options.repeatedHead ? { repeatedHead: options.repeatedHead } : {}),
      paint: (page, top) => {
        placeCells(page, cells, top + (isFirst ? cellPadding.top : 0), index * perStrip, (index + 1) * perStrip);
        if (isLast) options.paintRule(page, top + height);
      },
    };
  });
}

/** Places lines `from` to `to` (exclusive) of every cell. With an artifact for a tag the cells are a picture of themselves. */
export function placeCells(
  page: Page,
  cells: readonly RowCell[],
  top: number,
  from: number,
  to: number,
  artifact?: Artifact,
): void {
  for (const cell of cells) {
    // A cell without words is a cell all the same.
    if (!artifact) attach(cell.node);
    const tags = artifact ? () => artifact : cell.tags;
    cell.lines.slice(from, to).forEach((line, index) => {
      const x = cell.align === 'end' ? cell.x + cell.width - line.width : cell.x;
      placeLine(page, line, x, top + index * cell.style.lineHeight, cell.style, tags);
    });
  }
}
