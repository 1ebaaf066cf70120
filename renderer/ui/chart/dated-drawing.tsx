import { useId } from 'react';
import { ChartSvg } from './chart-figure.tsx';
import { datedLayout } from './dated-layout.ts';
import { type DatedRow, datedRowLabel } from './dated-row.ts';
import { DatedTrack, DateLegend, TrackLabel } from './dated-track.tsx';
import { HatchPattern } from './hatch.tsx';
import type { TimeSpan } from './scale.ts';
import { axisHeight, namedMonths, TimeAxis } from './time-axis.tsx';

/** A name over the lines that belong to it. */
export interface DatedHeading {
  readonly id: string;
  readonly title: string;
  readonly open?: (() => void) | undefined;
}

export type DatedLine =
  | { readonly heading: DatedHeading; readonly rows: readonly DatedRow[] }
  | { readonly row: DatedRow };

interface DatedDrawingProps {
  readonly lines: readonly DatedLine[];
  readonly span: TimeSpan;
  readonly width: number;
  readonly sentence: string;
  readonly hasMonths: boolean;
}

const [lineHeight, legendHeight] = [28, 30];

/** Narrower than this the words of a line have no room beside it. */
export const leastDatedWidth = 420;

/** Lines of the date grammar over one time axis. */
export function DatedDrawing({ lines, span, width, sentence, hasMonths }: DatedDrawingProps) {
  const hatch = useId();
  const rows = lines.flatMap((line) => ('row' in line ? [line.row] : []));
  const records = lines.map(recordOf);
  const layout = datedLayout(rows, records, span, width);
  const months = hasMonths ? namedMonths(span, layout) : [];
  const top = axisHeight(months);
  const bottom = top + lines.length * lineHeight;
  const middle = (at: number) => top + at * lineHeight + lineHeight / 2;
  const marks = lines.map((line, at) => ({
    key: recordOf(line).id,
    label: labelOf(line),
    open: recordOf(line).open,
    box: { x: 1, y: middle(at) - lineHeight / 2 + 1, width: width - 2, height: lineHeight - 2 },
  }));
  return (
    <ChartSvg width={width} height={bottom + legendHeight} sentence={sentence} marks={marks}>
      <HatchPattern id={hatch} />
      <TimeAxis span={span} layout={layout} height={bottom} months={months} />
      {lines.map((line, at) =>
        'row' in line ? (
          <DatedTrack
            key={line.row.id}
            row={line.row}
            today={span.today}
            layout={layout}
            y={middle(at)}
            hatch={hatch}
          />
        ) : (
          <HeadingTrack key={line.heading.id} {...line} layout={layout} y={middle(at)} />
        ),
      )}
      <DateLegend y={bottom + legendHeight / 2 + 3} hatch={hatch} />
    </ChartSvg>
  );
}

function recordOf(line: DatedLine): DatedHeading {
  return 'row' in line ? line.row : line.heading;
}

function labelOf(line: DatedLine): string {
  return 'row' in line ? datedRowLabel(line.row) : `${line.heading.id} ${line.heading.title}`;
}

interface HeadingTrackProps {
  readonly heading: DatedHeading;
  readonly rows: readonly DatedRow[];
  readonly layout: ReturnType<typeof datedLayout>;
  readonly y: number;
}

/** From the earliest day of its lines to the latest. */
function HeadingTrack({ heading, rows, layout, y }: HeadingTrackProps) {
  const places = rows.flatMap(({ original, current, actual }) => [original, current, actual ?? current]).map(layout.x);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return (
    <>
      <TrackLabel row={heading} layout={layout} y={y} isHeading />
      {places.length > 0 && (
        <path d={`M${first} ${y + 4}v-6H${last}v6`} fill="none" stroke="var(--bar)" strokeWidth="2" />
      )}
    </>
  );
}
