import { type ColumnNeed, columnWidths } from './column-widths.ts';
import type { Inline } from './letter-document.ts';
import { breakLines } from './line-breaking.ts';
import { lowestRows } from './lowest-rows.ts';
import { textTags } from './place-line.ts';
import type { RowCell } from './row-strips.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import type { TextStyle } from './text-styles.ts';
import { type Word, widthOfWords, wordsOf } from './words.ts';

/** The words of a cell, measured once: for the widths of the columns and for its lines. */
export interface CellText {
  readonly words: readonly Word[];
  readonly style: TextStyle;
}

/** Where the text of a column may stand; lengths in points. */
export interface GridColumn {
  readonly x: number;
  readonly width: number;
  readonly align: 'start' | 'end';
}

export function cellText(content: readonly Inline[], style: TextStyle, shaper: TextShaper): CellText {
  return { words: wordsOf(content, style, shaper), style };
}

/**
 * Widths of the columns of these rows, `gap` between them included, in points. Rows that do not fit on a line each are made as low as can
 * be.
 */
export function widthsFor(
  rows: readonly (readonly CellText[])[],
  columnCount: number,
  total: number,
  gap: number,
): number[] {
  const lengths = rows.map((row) => row.map(({ words }) => widthOfWords(words)));
  const needs = Array.from({ length: columnCount }, (_, column) => needOf(rows, lengths, column, gap));
  const widths = columnWidths(needs, total);
  const isOneLine = needs.every(({ widest }, column) => widest <= (widths[column] ?? 0) + 0.01);
  if (isOneLine) return widths;
  const floors = widths.map((width, column) => Math.min(width, needs[column]?.narrowest ?? 0));
  return lowestRows(widths, { floors, rows: lengths, gap });
}

function needOf(
  rows: readonly (readonly CellText[])[],
  lengths: readonly (readonly number[])[],
  column: number,
  gap: number,
): ColumnNeed {
  let narrowest = 0;
  let widest = 0;
  rows.forEach((row, index) => {
    for (const word of row[column]?.words ?? []) narrowest = Math.max(narrowest, word.width);
    widest = Math.max(widest, lengths[index]?.[column] ?? 0);
  });
  // A rounding in the widths must not break a word that was measured to fit.
  return { narrowest: narrowest + gap + 0.1, widest: widest + gap + 0.1 };
}

export function gridColumns(
  widths: readonly number[],
  left: number,
  aligns: readonly ('start' | 'end')[],
  gap: number,
): GridColumn[] {
  let x = left;
  return widths.map((width, index) => {
    // The last column has the margin of the page beside it and needs no gap.
    const empty = index < widths.length - 1 ? gap : 0;
    const column = { x, width: Math.max(1, width - empty), align: aligns[index] ?? 'start' };
    x += width;
    return column;
  });
}

/** Breaks the texts of a row into the lines of its cells; `nodeOf` makes the element of each. */
export function rowCells(
  texts: readonly CellText[],
  columns: readonly GridColumn[],
  nodeOf: (column: number) => StructNode,
  shaper: TextShaper,
): RowCell[] {
  return texts.flatMap(({ words, style }, index) => {
    const column = columns[index];
    if (!column) return [];
    const node = nodeOf(index);
    return [{ lines: breakLines(words, column.width, style, shaper), style, ...column, node, tags: textTags(node) }];
  });
}
