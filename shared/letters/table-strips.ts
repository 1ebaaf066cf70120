import { stretched } from './column-widths.ts';
import { cellText, gridColumns, rowCells, widthsFor } from './grid.ts';
import type { TableBlock } from './letter-document.ts';
import { bodyBox } from './page-geometry.ts';
import { cellPadding, columnGap, placeCells, type RowCell, rowHeight, rowStrips } from './row-strips.ts';
import { keptWithNext, type RepeatedHead, type Strip } from './strip.ts';
import { repeatedHeadArtifact, structNode } from './structure-node.ts';
import { rulePainter } from './table-rules.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import { plainInline, type TextBox, textStrips } from './text-strips.ts';
import { textStyles } from './text-styles.ts';

// A head that takes more of the page than this is printed once.
const highestRepeatedHead = bodyBox.height / 3;
const spaceUnderCaption = 4;
// A row that goes on under a repeated head begins with a line of its own text.
const spaceUnderRepeatedHead = 2.5;

/** Caption, head and rows; the head stands again on each page the rows run to, there as an artifact. */
export function tableStrips(table: TableBlock, box: TextBox, parent: StructNode, shaper: TextShaper): Strip[] {
  const node = structNode('Table', parent, table.summary ? { summary: table.summary } : {});
  const captionBox = { ...box, style: textStyles.caption };
  const caption = textStrips(plainInline(table.caption), captionBox, structNode('Caption', node), shaper);
  const headTexts = table.columns.map((column) => cellText(plainInline(column.heading), textStyles.tableHead, shaper));
  const rowTexts = table.rows.map((row) => row.map((cell) => cellText(cell, textStyles.cell, shaper)));
  const gap = columnGap(table.columns.length);
  const widths = stretched(widthsFor([headTexts, ...rowTexts], table.columns.length, box.width, gap), box.width);
  const aligns = table.columns.map((column) => column.align ?? 'start');
  const columns = gridColumns(widths, box.x, aligns, gap);

  const headRow = structNode('TR', structNode('THead', node));
  const head = rowCells(headTexts, columns, () => structNode('TH', headRow, { scope: 'Column' }), shaper);
  const body = structNode('TBody', node);
  const rows = rowTexts.map((texts) => {
    const row = structNode('TR', body);
    return rowCells(texts, columns, (column) => bodyCell(table.columns[column]?.isRowHeader === true, row), shaper);
  });
  const spaceBeforeHead = caption.length > 0 ? spaceUnderCaption : box.spaceBefore;
  return [
    ...keptWithNext(caption),
    ...headStrips(head, box, spaceBeforeHead, rows.length > 0),
    ...bodyStrips(rows, head, box, heightOf(caption)),
  ];
}

function bodyCell(isRowHeader: boolean, row: StructNode): StructNode {
  return isRowHeader ? structNode('TH', row, { scope: 'Row' }) : structNode('TD', row);
}

/** The head as it is read; its rules stand above and below. */
function headStrips(head: readonly RowCell[], box: TextBox, spaceBefore: number, hasRows: boolean): Strip[] {
  const upper = rulePainter(box, 1, 'black');
  const lower = rulePainter(box, 0.5, 'black');
  const strips = rowStrips(head, { keepWithNext: hasRows, heightLimit: highestRepeatedHead, paintRule: lower });
  return strips.map((strip, index) => {
    if (index > 0) return strip;
    const paint: Strip['paint'] = (page, top) => {
      upper(page, top);
      strip.paint(page, top);
    };
    return { ...strip, spaceBefore, paint };
  });
}

/** Points for a heading above the caption. */
const roomForHeading = 40;

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.spaceBefore + strip.height, 0);
}

/** Caption, head and the whole of the first row always find room on a page, or the row is divided; else they would stand alone above it. */
function bodyStrips(
  rows: readonly (readonly RowCell[])[],
  head: readonly RowCell[],
  box: TextBox,
  captionHeight: number,
): Strip[] {
  const repeated = repeatedHead(head, box);
  const between = rulePainter(box, 0.4, 'hairline');
  const last = rulePainter(box, 0.75, 'black');
  return rows.flatMap((cells, index) =>
    rowStrips(cells, {
      keepWithNext: false,
      heightLimit: bodyBox.height - (repeated?.height ?? 0) - (index === 0 ? captionHeight + roomForHeading : 0),
      ...(repeated ? { repeatedHead: repeated } : {}),
      paintRule: index === rows.length - 1 ? last : between,
    }),
  );
}

function repeatedHead(head: readonly RowCell[], box: TextBox): RepeatedHead | undefined {
  const headHeight = rowHeight(head);
  if (headHeight > highestRepeatedHead) return undefined;
  const upper = rulePainter(box, 1, 'black');
  const lower = rulePainter(box, 0.5, 'black');
  return {
    height: headHeight + spaceUnderRepeatedHead,
    paint: (page, top) => {
      upper(page, top);
      placeCells(page, head, top + cellPadding.top, 0, Number.POSITIVE_INFINITY, repeatedHeadArtifact);
      lower(page, top + headHeight);
    },
  };
}
