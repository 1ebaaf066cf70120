import { DateShape, type DateShapeName } from '../icon/glyph.tsx';
import { ChartText } from './chart-text.tsx';
import { type DatedLayout, shapeHalf, shapePlaces, shapesOf } from './dated-layout.ts';
import type { DatedRow, DatedState } from './dated-row.ts';
import type { Day } from './day.ts';
import { cutToWidth, gridSize } from './text-width.ts';

interface DatedTrackProps {
  readonly row: DatedRow;
  readonly today: Day;
  readonly layout: DatedLayout;
  /** The middle of the line. */
  readonly y: number;
  readonly hatch: string;
}

const tones: Readonly<Record<DatedState, '--ok' | '--error' | '--warning' | '--fg-muted'>> = {
  complete: '--ok',
  pastDue: '--error',
  slipped: '--warning',
  dueThisWeek: '--warning',
  onTime: '--fg-muted',
};

/** One line of the date grammar: the slip dashed, what is past due hatched, the three shapes, and words. */
export function DatedTrack({ row, today, layout, y, hatch }: DatedTrackProps) {
  const { x } = layout;
  const { original, current, actual } = row;
  const places = shapePlaces(row, x);
  const [start = 0] = places;
  const end = actual ?? current;
  const words = layout.wordsOf(row);
  // Behind an original date the hatch begins at the edge, because that shape is hollow.
  const lateFrom = x(current) + (current === original ? shapeHalf : 0);
  const late = { x: Math.min(lateFrom, x(today)), width: Math.max(x(today) - lateFrom, 0) };
  return (
    <>
      <TrackLabel row={row} layout={layout} y={y} />
      {end > original && <Stretch from={start + shapeHalf} to={x(end)} y={y} />}
      {row.state === 'pastDue' && (
        <rect x={late.x} y={y - 5} width={late.width} height={10} fill={`url(#${hatch})`} stroke="var(--error-line)" />
      )}
      {shapesOf(row).map(({ name }, at) => (
        <ShapeAt key={name} name={name} x={places[at] ?? 0} y={y} />
      ))}
      <ChartText x={words.x} y={y + 4} anchor={words.anchor} tone={tones[row.state]} weight={500} hasRim>
        {row.words}
      </ChartText>
    </>
  );
}

interface TrackLabelProps {
  readonly row: Pick<DatedRow, 'id' | 'title'>;
  readonly layout: DatedLayout;
  readonly y: number;
  readonly isHeading?: boolean;
}

export function TrackLabel({ row, layout, y, isHeading = false }: TrackLabelProps) {
  const { idWidth, labelWidth } = layout;
  const weight = isHeading ? 600 : 500;
  return (
    <>
      <ChartText x={4} y={y + 4} tone="--fg" size={gridSize} weight={weight}>
        {row.id}
      </ChartText>
      {labelWidth > idWidth && (
        <ChartText x={idWidth} y={y + 4} size={gridSize} tone={isHeading ? '--fg' : '--fg-muted'}>
          {cutToWidth(row.title, gridSize, labelWidth - idWidth - 8)}
        </ChartText>
      )}
    </>
  );
}

function Stretch({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return <line x1={from} x2={to} y1={y} y2={y} stroke="var(--warning-line)" strokeWidth="2" strokeDasharray="5 3" />;
}

/** A shape of 14 units, drawn a little smaller than in lists so that neighbouring days stay apart. */
function ShapeAt({ name, x, y }: { readonly name: DateShapeName; readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x - shapeHalf} ${y - shapeHalf}) scale(${12 / 14})`}>
      <DateShape name={name} />
    </g>
  );
}

const legendWords = [
  ['originalDate', 'original'],
  ['currentDate', 'current'],
  ['actualDate', 'actual'],
] as const;

/** The shapes and what they mean, under the lines. */
export function DateLegend({ y, hatch }: { readonly y: number; readonly hatch: string }) {
  return (
    <g>
      {legendWords.map(([name, word], at) => (
        <g key={name}>
          <ShapeAt name={name} x={10 + at * 76} y={y} />
          <ChartText x={22 + at * 76} y={y + 4}>
            {word}
          </ChartText>
        </g>
      ))}
      <Stretch from={228} to={252} y={y} />
      <ChartText x={258} y={y + 4}>
        slip
      </ChartText>
      <rect x={292} y={y - 5} width={24} height={10} fill={`url(#${hatch})`} stroke="var(--error-line)" />
      <ChartText x={322} y={y + 4}>
        past due
      </ChartText>
    </g>
  );
}
