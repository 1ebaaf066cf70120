import { type BarBox, barShapes } from './bar-shapes.ts';
import { type CellText, cellText, type GridColumn } from './grid.ts';
import type { BarChart, FigureBlock } from './letter-document.ts';
import { letterText } from './letter-text.ts';
import { breakLines, type Line } from './line-breaking.ts';
import { type Page, place } from './page.ts';
import { placeLine, textTags } from './place-line.ts';
import { keptWithNext, type Strip } from './strip.ts';
import { structNode } from './structure-node.ts';
import type { StructNode } from './tagged-item.ts';
import type { TextShaper } from './text-shaper.ts';
import { plainInline, type TextBox, textStrips } from './text-strips.ts';
import { type TextStyle, textStyles } from './text-styles.ts';
import { widthOfWords } from './words.ts';

/** More kinds of bars than this nobody can tell apart. */
export const mostSeries = 8;

// Shares of the figure's width, and points.
const widestLabels = 0.38;
const widestCounts = 0.34;
const columnGap = 8;
const rowGap = 5;
const barHeight = 8.5;
const swatch = { width: 11, height: 7, gap: 5 } as const;
const legendGap = 16;

/** Caption and chart; the figure stands on one page where a page can hold it. Its words are those of `chartLines`, in that order. */
export function figureStrips(figure: FigureBlock, box: TextBox, parent: StructNode, shaper: TextShaper): Strip[] {
  const { caption, alternative, chart } = figure;
  const group = structNode('Div', parent);
  const captionBox = { ...box, style: textStyles.caption };
  const heading = textStrips(plainInline(caption), captionBox, structNode('Caption', group), shaper);
  const node = structNode('Figure', group, { alternative: letterText(alternative) });
  const drawing = [...legendStrips(chart, box, node, shaper), ...chartStrips(chart, box, node, shaper)];
  const [first, ...rest] = drawing;
  const spaceBefore = heading.length > 0 ? rowGap : box.spaceBefore;
  const opened = first ? [{ ...first, spaceBefore }, ...rest] : [];
  return [...keptWithNext(heading), ...keptWithNext(opened.slice(0, -1)), ...opened.slice(-1)];
}

interface ChartGrid {
  readonly labels: GridColumn;
  readonly counts: readonly GridColumn[];
  readonly left: number;
  readonly width: number;
}

function chartStrips(chart: BarChart, box: TextBox, node: StructNode, shaper: TextShaper): Strip[] {
  const labels = chart.rows.map(({ label }) => cellText(plainInline(label), textStyles.cell, shaper));
  const counts = chart.rows.map((row) =>
    row.counts.map((count) => cellText(plainInline(String(count)), textStyles.tableHead, shaper)),
  );
  const grid = gridOf(labels, counts, box);
  const longest = Math.max(1, ...chart.rows.map((row) => sum(row.counts.map(lengthOf))));
  const rows = chart.rows.map((row, index) => {
    const texts = [
      { text: labels[index], column: grid.labels },
      ...grid.counts.map((column, place) => ({ text: counts[index]?.[place], column })),
    ];
    const cells = texts.flatMap(({ text, column }) => (text ? [chartWords(text, column, node, shaper)] : []));
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * textStyles.cell.lineHeight;
    const paint: Strip['paint'] = (page, top) => {
      const [first, ...others] = cells;
      first?.paint(page, top);
      paintBar(page, row.counts, chart.series, { ...grid, longest }, top, height, node);
      for (const cell of others) cell.paint(page, top);
    };
    return { height: height + rowGap, spaceBefore: 0, keepWithNext: false, paint } satisfies Strip;
  });
  return chart.series.length < 2 ? rows : [countHeads(chart, grid, node), ...rows];
}

/** Over each column of counts, the look of what it counts. */
function countHeads({ series }: BarChart, { counts }: ChartGrid, node: StructNode): Strip {
  const paint: Strip['paint'] = (page, y) => {
    counts.forEach((column, index) => {
      const x = column.x + column.width - swatch.width;
      paintPart(page, series[index]?.tone ?? 'neutral', { x, y, width: swatch.width, height: swatch.height }, node);
    });
  };
  return { height: swatch.height + rowGap, spaceBefore: 0, keepWithNext: true, paint };
}

/** Labels and counts take what they need up to their shares; the bars have the rest. */
function gridOf(labels: readonly CellText[], counts: readonly (readonly CellText[])[], box: TextBox): ChartGrid {
  const labelWidth = Math.min(widest(labels), box.width * widestLabels);
  const columnCount = Math.max(0, ...counts.map((row) => row.length));
  const most = (box.width * widestCounts) / Math.max(1, columnCount) - columnGap;
  const widths = Array.from({ length: columnCount }, (_, place) =>
    Math.min(most, Math.max(swatch.width, widest(counts.flatMap((row) => row[place] ?? [])))),
  );
  const left = box.x + labelWidth + columnGap;
  const width = box.x + box.width - left - sum(widths) - columnGap * columnCount;
  let x = left + width;
  const columns = widths.map((columnWidth): GridColumn => {
    const column = { x: x + columnGap, width: columnWidth, align: 'end' } as const;
    x += columnWidth + columnGap;
    return column;
  });
  return { labels: { x: box.x, width: labelWidth, align: 'start' }, counts: columns, left, width };
}

interface ChartWords {
  readonly lines: readonly Line[];
  readonly paint: (page: Page, top: number) => void;
}

/** One label or count as an element of its own, so that it is read apart from its neighbours. */
function chartWords(text: CellText, column: GridColumn, node: StructNode, shaper: TextShaper): ChartWords {
  const lines = breakLines(text.words, column.width, text.style, shaper);
  const tags = textTags(structNode('Span', node));
  const paint = (page: Page, top: number) =>
    lines.forEach((line, index) => {
      const x = column.align === 'end' ? column.x + column.width - line.width : column.x;
      placeLine(page, line, x, top + index * text.style.lineHeight, text.style, tags);
    });
  return { lines, paint };
}

function paintBar(
  page: Page,
  counts: readonly number[],
  series: BarChart['series'],
  scale: { readonly left: number; readonly width: number; readonly longest: number },
  top: number,
  height: number,
  node: StructNode,
): void {
  const unit = scale.width / scale.longest;
  const y = top + (textStyles.cell.lineHeight - barHeight) / 2;
  let x = scale.left;
  counts.forEach((count, index) => {
    const width = lengthOf(count) * unit;
    paintPart(page, series[index]?.tone ?? 'neutral', { x, y, width, height: barHeight }, node);
    x += width;
  });
  const axis = { ink: 'grey', thickness: 0.5 } as const;
  const points = [
    [scale.left, top - rowGap / 2],
    [scale.left, top + height + rowGap / 2],
  ] as const;
  place(page, { kind: 'path', tag: node, points, stroke: axis });
}

function paintPart(page: Page, tone: BarChart['series'][number]['tone'], box: BarBox, node: StructNode): void {
  for (const shape of barShapes(tone, box)) place(page, { kind: 'path', tag: node, ...shape });
}

/** What the looks mean, where there are several: side by side where they find room, else one under the other. */
function legendStrips({ series }: BarChart, box: TextBox, node: StructNode, shaper: TextShaper): Strip[] {
  if (series.length < 2) return [];
  const style: TextStyle = textStyles.cell;
  const indent = swatch.width + swatch.gap;
  const names = series.map(({ name, tone }) => {
    const text = cellText(plainInline(name), style, shaper);
    return { tone, text, width: indent + widthOfWords(text.words) };
  });
  const isOneLine = sum(names.map(({ width }) => width + legendGap)) <= box.width;
  let x = box.x;
  const entries = names.map(({ tone, text, width }) => {
    const left = isOneLine ? x : box.x;
    x += width + legendGap;
    // A hair more than measured, against rounding.
    const column = { x: left + indent, width: isOneLine ? width - indent + 0.1 : box.width - indent } as const;
    const words = chartWords(text, { ...column, align: 'start' }, node, shaper);
    const paint = (page: Page, top: number) => {
      const y = top + (style.lineHeight - swatch.height) / 2;
      paintPart(page, tone, { x: left, y, width: swatch.width, height: swatch.height }, node);
      words.paint(page, top);
    };
    return { height: Math.max(1, words.lines.length) * style.lineHeight, paint };
  });
  const rows = isOneLine ? [entries] : entries.map((entry) => [entry]);
  return rows.map((row, index) => ({
    height: Math.max(...row.map(({ height }) => height)) + (index === rows.length - 1 ? rowGap : 0),
    spaceBefore: 0,
    keepWithNext: true,
    paint: (page, top) => {
      for (const entry of row) entry.paint(page, top);
    },
  }));
}

function widest(texts: readonly CellText[]): number {
  return Math.max(0, ...texts.map(({ words }) => widthOfWords(words))) + 0.1;
}

function lengthOf(count: number): number {
  return Number.isFinite(count) ? Math.max(0, count) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
