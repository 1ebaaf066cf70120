import { useId } from 'react';
import { type Bar, barSentence, barTable } from './bar-figures.ts';
import { countedNoun } from './chart-counts.ts';
import { ChartFigure, type ChartHead, ChartSvg, type Noun } from './chart-figure.tsx';
import { ChartText } from './chart-text.tsx';
import { HatchPattern } from './hatch.tsx';
import { linearScale } from './scale.ts';

interface BarChartProps extends ChartHead {
  readonly bars: readonly Bar[];
  readonly noun: Noun;
  /** What stands under the first bar and under the last. @example ['days late', 'days left'] */
  readonly ends: readonly [string, string];
}

const [height, top, base] = [210, 24, 160];
const leastBarWidth = 38;
const widestBar = 64;

/** Counts as bars with their values on them: neutral for what is to come, hatched for what is late, today between the two. */
export function BarChart({ bars, noun, ends, ...head }: BarChartProps) {
  const sentence = barSentence(head.title, bars, noun);
  return (
    <ChartFigure
      {...head}
      sentence={sentence}
      table={barTable(bars, noun)}
      leastWidth={bars.length * leastBarWidth + todayGap}
    >
      {(width) => <BarDrawing bars={bars} noun={noun} ends={ends} width={width} sentence={sentence} />}
    </ChartFigure>
  );
}

interface BarDrawingProps extends Pick<BarChartProps, 'bars' | 'noun' | 'ends'> {
  readonly width: number;
  readonly sentence: string;
}

const todayGap = 14;

function BarDrawing({ bars, noun, ends, width, sentence }: BarDrawingProps) {
  const hatch = useId();
  const lateCount = bars.filter(({ isLate }) => isLate).length;
  const step = Math.min((width - todayGap) / bars.length, widestBar);
  const left = (at: number) => at * step + (at >= lateCount ? todayGap : 0);
  const todayX = left(lateCount) - todayGap / 2;
  const end = left(bars.length - 1) + step;
  const y = linearScale([0, Math.max(...bars.map(({ value }) => value), 1)], [base, top]);
  const marks = bars.map((bar, at) => ({
    key: bar.words,
    label: `${bar.words}: ${countedNoun(bar.value, noun)}`,
    open: bar.open,
    box: { x: left(at) + 1, y: 4, width: step - 2, height: base + 20 },
  }));
  return (
    <ChartSvg width={Math.ceil(end)} height={height} sentence={sentence} marks={marks}>
      <HatchPattern id={hatch} />
      {bars.map((bar, at) => (
        <g key={bar.words}>
          <rect
            x={left(at) + 1.5}
            y={y(bar.value)}
            width={step - 3}
            height={base - y(bar.value)}
            fill={bar.isLate ? `url(#${hatch})` : 'var(--bar)'}
            stroke={bar.isLate ? 'var(--error-line)' : 'none'}
          />
          <ChartText x={left(at) + step / 2} y={y(bar.value) - 6} anchor="middle" tone="--fg" weight={600} size={12}>
            {bar.value}
          </ChartText>
          <ChartText x={left(at) + step / 2} y={base + 16} anchor="middle">
            {bar.label}
          </ChartText>
        </g>
      ))}
      <line x1={0} x2={end} y1={base} y2={base} stroke="var(--control)" />
      <line x1={todayX} x2={todayX} y1={top - 12} y2={base + 22} stroke="var(--fg)" strokeDasharray="2 3" />
      <ChartText x={0} y={base + 36}>
        {ends[0]}
      </ChartText>
      <ChartText x={todayX} y={base + 36} anchor="middle" tone="--fg" weight={600}>
        today
      </ChartText>
      <ChartText x={end} y={base + 36} anchor="end">
        {ends[1]}
      </ChartText>
    </ChartSvg>
  );
}
