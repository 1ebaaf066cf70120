import { ChartFigure, type ChartHead, ChartSvg } from './chart-figure.tsx';
import { ChartText } from './chart-text.tsx';
import {
  type CoverageRow,
  type CoverageState,
  coverageSentence,
  coverageTable,
  coverageWords,
  elementLabel,
  metInWords,
} from './coverage-figures.ts';
import { gridSize, metaSize, textWidth } from './text-width.ts';

interface CoverageMeterProps extends ChartHead {
  readonly rows: readonly CoverageRow[];
  /** Over the two parts of the meter. @example ['36 CFR 1230.14', 'added by NARA’s letter'] */
  readonly sources: readonly [regulation: string, letter: string];
}

const [headHeight, lineHeight, legendHeight, cellHeight] = [22, 30, 28, 12];
const [sourceGap, cellGap, widestCell] = [18, 3, 92];
const leastCell = 16;

/** One cell for each element that is demanded: what the regulation asks, a gap, and what the letter added. */
export function CoverageMeter({ rows, sources, ...head }: CoverageMeterProps) {
  const sentence = coverageSentence(head.title, rows);
  const { labelWidth, wordsWidth, most } = measured(rows, sources);
  return (
    <ChartFigure
      {...head}
      sentence={sentence}
      table={coverageTable(rows)}
      leastWidth={labelWidth + wordsWidth + sourceGap + (most.regulation + most.letter) * leastCell}
    >
      {(width) => <CoverageDrawing rows={rows} sources={sources} width={width} sentence={sentence} />}
    </ChartFigure>
  );
}

function measured(rows: readonly CoverageRow[], [regulation, letter]: readonly [string, string]) {
  const count = (source: 'regulation' | 'letter') =>
    Math.max(0, ...rows.map(({ elements }) => elements.filter((element) => element.source === source).length));
  return {
    labelWidth: Math.max(0, ...rows.map(({ id }) => textWidth(id, gridSize))) + 12,
    wordsWidth: Math.max(0, ...rows.map((row) => textWidth(metInWords(row), metaSize))) + 16,
    most: { regulation: count('regulation'), letter: count('letter') },
    captionWidths: [textWidth(regulation, metaSize), textWidth(letter, metaSize)] as const,
  };
}

interface CoverageDrawingProps extends Pick<CoverageMeterProps, 'rows' | 'sources'> {
  readonly width: number;
  readonly sentence: string;
}

function CoverageDrawing({ rows, sources, width, sentence }: CoverageDrawingProps) {
  const { labelWidth, wordsWidth, most, captionWidths } = measured(rows, sources);
  const room = width - labelWidth - wordsWidth - sourceGap;
  const cell = Math.min(room / Math.max(most.regulation + most.letter, 1), widestCell);
  const letterLeft = labelWidth + most.regulation * cell + sourceGap;
  const placed = rows.flatMap((row, line) =>
    placedCells(row, headHeight + line * lineHeight, labelWidth, letterLeft, cell),
  );
  const bottom = headHeight + rows.length * lineHeight;
  const marks = placed.map(({ key, element, x, y }) => ({
    key,
    label: elementLabel(element),
    open: element.open,
    box: { x, y: y - 6, width: cell, height: cellHeight + 12 },
  }));
  // The second caption gives way where the first one needs its place.
  const hasLetterCaption = most.letter > 0 && labelWidth + captionWidths[0] + 8 <= letterLeft;
  return (
    <ChartSvg width={width} height={bottom + legendHeight} sentence={sentence} marks={marks}>
      <ChartText x={labelWidth} y={13} tone="--fg-faint">
        {sources[0]}
      </ChartText>
      {hasLetterCaption && (
        <ChartText x={letterLeft} y={13} tone="--fg-faint">
          {sources[1]}
        </ChartText>
      )}
      {rows.map((row, line) => (
        <g key={row.id}>
          <ChartText x={4} y={headHeight + line * lineHeight + 19} size={gridSize} tone="--fg" weight={500}>
            {row.id}
          </ChartText>
          <ChartText x={width} y={headHeight + line * lineHeight + 19} anchor="end">
            {metInWords(row)}
          </ChartText>
        </g>
      ))}
      {placed.map(({ key, element, x, y }) => (
        <MeterCell key={key} state={element.state} x={x + cellGap / 2} y={y} width={cell - cellGap} />
      ))}
      <MeterLegend y={bottom + 12} />
    </ChartSvg>
  );
}

function placedCells({ id, elements }: CoverageRow, top: number, left: number, letterLeft: number, cell: number) {
  const places = { regulation: left, letter: letterLeft };
  return elements.map((element, at) => {
    const x = places[element.source];
    places[element.source] += cell;
    return { key: `${id}/${at}`, element, x, y: top + (lineHeight - cellHeight) / 2 };
  });
}

interface MeterCellProps {
  readonly state: CoverageState;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Solid, half, dashed or crossed: told apart without colour. */
function MeterCell({ state, x, y, width }: MeterCellProps) {
  const box = { x: x + 0.5, y: y + 0.5, width: width - 1, height: cellHeight - 1, rx: 1.5 };
  switch (state) {
    case 'met':
      return <rect {...box} fill="var(--ok-line)" stroke="var(--ok-line)" />;
    case 'partial':
      return (
        <>
          <rect {...box} fill="none" stroke="var(--warning-line)" />
          <rect x={x + 0.5} y={y + 0.5} width={width / 2} height={cellHeight - 1} fill="var(--warning-line)" />
        </>
      );
    case 'missing':
      return <rect {...box} fill="none" stroke="var(--error-line)" strokeDasharray="3 2" />;
    case 'notApplicable':
      return (
        <>
          <rect {...box} fill="none" stroke="var(--control)" />
          <path
            d={`M${x} ${y}l${width} ${cellHeight}m0 ${-cellHeight}l${-width} ${cellHeight}`}
            stroke="var(--control)"
          />
        </>
      );
  }
}

function MeterLegend({ y }: { readonly y: number }) {
  let x = 4;
  return (
    <g>
      {(['met', 'partial', 'missing', 'notApplicable'] as const).map((state) => {
        const left = x;
        x += 24 + textWidth(coverageWords[state], metaSize) + 16;
        return (
          <g key={state}>
            <MeterCell state={state} x={left} y={y - 6} width={18} />
            <ChartText x={left + 24} y={y + 4}>
              {coverageWords[state]}
            </ChartText>
          </g>
        );
      })}
    </g>
  );
}
