import { useId } from 'react';
import { ChartFigure, type ChartHead, ChartSvg, type Noun } from './chart-figure.tsx';
import { ChartText } from './chart-text.tsx';
import { HatchPattern } from './hatch.tsx';
import { linearScale } from './scale.ts';
import { metaSize, textWidth } from './text-width.ts';
import { type SeriesLook, type TrendPoint, type TrendSeries, trendSentence, trendTable } from './trend-figures.ts';

interface TrendChartProps extends ChartHead {
  readonly points: readonly TrendPoint[];
  readonly series: readonly TrendSeries[];
  readonly noun: Noun;
}

const [height, top, base, legendY] = [212, 20, 150, 196];
const [leastBar, widestBar, groupGap] = [15, 26, 14];

/** Counts at the ends of periods, side by side by state, each with its value on it. */
export function TrendChart({ points, series, noun, ...head }: TrendChartProps) {
  const sentence = trendSentence(head.title, points, series, noun);
  const leastWidth = points.length * Math.max(series.length * leastBar + groupGap, labelRoom(points));
  return (
    <ChartFigure {...head} sentence={sentence} table={trendTable(points, series)} leastWidth={leastWidth}>
      {(width) => <TrendDrawing points={points} series={series} width={width} sentence={sentence} />}
    </ChartFigure>
  );
}

interface TrendDrawingProps extends Pick<TrendChartProps, 'points' | 'series'> {
  readonly width: number;
  readonly sentence: string;
}

function TrendDrawing({ points, series, width, sentence }: TrendDrawingProps) {
  const hatch = useId();
  const stripe = useId();
  const widest = Math.max(series.length * widestBar + groupGap, labelRoom(points));
  const step = Math.min(width / Math.max(points.length, 1), widest);
  const bar = Math.min((step - groupGap) / Math.max(series.length, 1), widestBar);
  const margin = (step - series.length * bar) / 2;
  const y = linearScale([0, Math.max(...points.flatMap(({ values }) => values), 1)], [base, top]);
  const paints = paintsOf(hatch, stripe);
  return (
    <ChartSvg width={width} height={height} sentence={sentence} marks={[]}>
      <HatchPattern id={hatch} />
      <StripePattern id={stripe} />
      {points.map(({ label, values }, at) => (
        <g key={label}>
          {series.map(({ name, look }, place) => {
            const value = values[place] ?? 0;
            const left = at * step + margin + place * bar;
            return (
              <g key={name}>
                <rect x={left + 1} y={y(value)} width={bar - 2} height={base - y(value)} {...paints[look]} />
                <ChartText x={left + bar / 2} y={y(value) - 5} anchor="middle" tone="--fg" weight={600}>
                  {value}
                </ChartText>
              </g>
            );
          })}
          <ChartText x={at * step + step / 2} y={base + 16} anchor="middle">
            {label}
          </ChartText>
        </g>
      ))}
      <line x1={0} x2={points.length * step} y1={base} y2={base} stroke="var(--control)" />
      {placedLegend(series).map(({ name, look, x }) => (
        <g key={name}>
          <rect x={x} y={legendY - 9} width={12} height={10} {...paints[look]} />
          <ChartText x={x + 18} y={legendY}>
            {name}
          </ChartText>
        </g>
      ))}
    </ChartSvg>
  );
}

type Paint = { readonly fill: string; readonly stroke: string };

/** What the longest label of a period needs, with a gap to the next. */
function labelRoom(points: readonly TrendPoint[]): number {
  return Math.max(0, ...points.map(({ label }) => textWidth(label, metaSize) + 8));
}

function paintsOf(hatch: string, stripe: string): Readonly<Record<SeriesLook, Paint>> {
  return {
    solid: { fill: 'var(--bar)', stroke: 'var(--bar)' },
    outlined: { fill: 'var(--editor)', stroke: 'var(--bar)' },
    striped: { fill: `url(#${stripe})`, stroke: 'var(--bar)' },
    late: { fill: `url(#${hatch})`, stroke: 'var(--error-line)' },
  };
}

/** Level strokes in the neutral colour. */
function StripePattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--editor)" />
        <rect width="4" height="1.5" fill="var(--bar)" />
      </pattern>
    </defs>
  );
}

function placedLegend(series: readonly TrendSeries[]) {
  let x = 1;
  return series.map((one) => {
    const placed = { ...one, x };
    x += 18 + textWidth(one.name, metaSize) + 20;
    return placed;
  });
}
