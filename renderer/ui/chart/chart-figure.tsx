import { type ReactNode, useRef, useState } from 'react';
import { IconButton } from '../button/button.tsx';
import { MenuButton } from '../menu/menu-button.tsx';
import { type ChartFile, chartFile, type PictureType } from './chart-file.ts';
import { ChartMarks, type Mark, type OpenMark } from './chart-marks.tsx';
import { type ChartTable, ChartTableView } from './chart-table.tsx';
import { useWidth } from './use-width.ts';

/** What every chart is told besides its figures. */
export interface ChartHead {
  readonly title: string;
  /** A count beside the title. @example '28 open' */
  readonly note?: string | undefined;
  /** The name of an exported picture, without its ending. */
  readonly fileName: string;
  readonly onExport: (file: ChartFile) => void;
}

/** A count's noun in both numbers. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

interface ChartFigureProps extends ChartHead {
  /** The whole chart in one sentence, for who does not see it. */
  readonly sentence: string;
  readonly table: ChartTable;
  /** Below this many pixels the drawing scrolls within itself instead of shrinking its words. */
  readonly leastWidth: number;
  readonly children: (width: number) => ReactNode;
}

const firstWidth = 640;

/** The frame of every chart: its title, its sentence, the same figures as a table, and the way out as a picture. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, note, sentence, table, fileName, onExport, leastWidth, children } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const width = useWidth(drawing, firstWidth);
  const [isTable, setTable] = useState(false);
  const save = (type: PictureType) => {
    const svg = drawing.current?.querySelector('svg');
    if (svg)
      void chartFile(svg, { title: note === undefined ? title : `${title}, ${note}`, sentence }, fileName, type).then(
        onExport,
      );
  };
  return (
    <figure className="chart" aria-label={title}>
      <figcaption>
        <h2>{title}</h2>
        {note !== undefined && <span className="muted">{note}</span>}
        <IconButton
          icon="table"
          label={`Table of ${title}`}
          aria-pressed={isTable}
          onClick={() => setTable((before) => !before)}
        />
        <MenuButton
          icon="export"
          label={`Export ${title}`}
          groups={() => [
            [
              { id: 'svg', title: 'Export as SVG…', choose: () => save('svg') },
              { id: 'png', title: 'Export as PNG…', choose: () => save('png') },
            ],
          ]}
        />
      </figcaption>
      {/* The drawing stays behind its table, because an export draws from it. */}
      <div ref={drawing} className="chart-drawing" hidden={isTable} tabIndex={width < leastWidth ? 0 : undefined}>
        {children(Math.max(width, leastWidth))}
      </div>
      {isTable && <ChartTableView label={title} table={table} />}
    </figure>
  );
}

interface ChartSvgProps {
  readonly width: number;
  readonly height: number;
  readonly sentence: string;
  readonly marks: readonly Mark[];
  readonly children: ReactNode;
}

/** The drawing and, over it, the marks that open something. A picture without those has no parts for a screen reader. */
export function ChartSvg({ width, height, sentence, marks, children }: ChartSvgProps) {
  const openMarks = marks.filter((mark): mark is OpenMark => mark.open !== undefined);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={openMarks.length > 0 ? 'group' : 'img'}
      aria-label={sentence}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of shapes takes no focus; its words are in the sentence and the marks */}
      <g aria-hidden="true">{children}</g>
      <g>
        <ChartMarks marks={openMarks} />
      </g>
    </svg>
  );
}
