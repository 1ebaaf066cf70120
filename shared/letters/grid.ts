import { type ColumnNeed, columnWidths } from './column-widths.ts';
import type { Inline } from './letter-document.ts';
import { breakLines } from './line-breaking.ts';
import { textTags } from './place-line.ts';
import { cellPadding, type RowCell } from './row-strips.ts';
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

/** Widths of the columns of these rows, padding included, in points. */
export function widthsFor(rows: readonly (readonly CellText[])[], columnCount: number, total: number): number[] {
  const needs = Array.from({ length: columnCount }, (_, column) => needOf(rows.flatMap((row) => row[column] ?? [])));
  return columnWidths(needs, total);
}

function needOf(cells: readonly CellText[]): ColumnNeed {
  let narrowest = 0;
  let widest = 0;
  for (const cell of cells) {
    for (const word of cell.words) narrowest = Math.max(narrowest, word.width);
    widest = Math.max(widest, widthOfWords(cell.words));
  }
  // A rounding in the widths must not break a word that was measured to fit.
  return { narrowest: narrowest + cellPadding.right + 0.1, widest: widest + cellPadding.right + 0.1 };
}

export function gridColumns(
  widths: readonly number[],
  left: number,
  aligns: readonly ('start' | 'end')[],
): GridColumn[] {
  let x = left;
  return widths.map((width, index) => {
    // The last column has the margin of the page beside it and needs no gap.
    const gap = index < widths.length - 1 ? cellPadding.right : 0;
    const column = { x, width: Math.max(1, width - gap), align: aligns[index] ?? 'start' };
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
