import { ChartText } from './chart-text.tsx';
import type { DatedLayout } from './dated-layout.ts';
import { type Day, dayAndMonth, monthName, monthStarts } from './day.ts';
import { type Period, type Placed, type TimeScale, type TimeSpan, withoutOverlap } from './scale.ts';
import { metaSize, textWidth } from './text-width.ts';

interface TimeAxisProps {
  readonly span: TimeSpan;
  readonly layout: DatedLayout;
  readonly height: number;
  readonly months: readonly Placed<Day>[];
}

/** Pixels above the first line. */
export function axisHeight(months: readonly Placed<Day>[]): number {
  return months.length > 0 ? 38 : 22;
}

/** A month's name needs about this many pixels. */
const leastMonthWidth = 28;

/** Time behind the lines: periods as bands with their names, months where there is room, and today. */
export function TimeAxis({ span, layout, height, months }: TimeAxisProps) {
  const { plot, x } = layout;
  const today = x(span.today);
  const word = dayAndMonth(span.today);
  const wordWidth = textWidth(word, metaSize) + 10;
  const wordLeft = Math.min(Math.max(today - wordWidth / 2, plot[0]), plot[1] - wordWidth);
  return (
    <g>
      {span.periods.map(({ from }, at) => {
        const [start, width] = [x(from), bandWidth(span, x, at)];
        return (
          <g key={from}>
            {at % 2 === 0 && <rect x={start} y={0} width={width} height={height} fill="var(--quiet-1)" />}
            <line x1={start} x2={start} y1={0} y2={height} stroke="var(--border)" />
          </g>
        );
      })}
      {namedPeriods(span, layout, [wordLeft, wordLeft + wordWidth]).map(({ item, x: left }) => (
        <ChartText key={item.from} x={left} y={13}>
          {item.name}
        </ChartText>
      ))}
      {months.map(({ item, x: left }) => (
        <g key={item}>
          <line x1={left} x2={left} y1={24} y2={36} stroke="var(--control)" />
          <ChartText x={left + 4} y={34} tone="--fg-faint">
            {monthName(item)}
          </ChartText>
        </g>
      ))}
      <line x1={today} x2={today} y1={17} y2={height} stroke="var(--accent-line)" />
      <rect x={wordLeft} y={1} width={wordWidth} height={17} rx={3} fill="var(--accent-fill)" />
      <ChartText x={wordLeft + wordWidth / 2} y={13} anchor="middle" tone="--on-accent" weight={500}>
        {word}
      </ChartText>
    </g>
  );
}

/** All of them where each has room in its own band, else years alone; of those, as many as have room. */
function namedPeriods(span: TimeSpan, { x }: DatedLayout, today: readonly [number, number]) {
  // A period that begins under the word of today is named after it.
  const left = (start: number) => (start + 4 > today[0] - 6 && start < today[1] ? today[1] + 6 : start + 4);
  const placed = (period: Period) => ({
    item: period,
    x: left(x(period.from)),
    width: textWidth(period.name, metaSize),
  });
  const names = span.periods.map(placed);
  const isRoomy = names.every(({ width }, at) => width + 10 <= bandWidth(span, x, at));
  const years = names.filter(({ item }) => item.isYear);
  const edge = [x(span.last) + 4, Number.POSITIVE_INFINITY] as const;
  return withoutOverlap(isRoomy || years.length === 0 ? names : years, [today, edge], 6);
}

function bandWidth({ periods, last }: TimeSpan, x: TimeScale, at: number): number {
  return x(periods[at + 1]?.from ?? last) - x(periods[at]?.from ?? last);
}

/** The months by their first days; none where their names would not all fit. */
export function namedMonths(span: TimeSpan, { x }: DatedLayout): readonly Placed<Day>[] {
  const months = [...(span.first.endsWith('-01') ? [span.first] : []), ...monthStarts(span.first, span.last)];
  const placed = months.map((month) => ({ item: month, x: x(month), width: leastMonthWidth }));
  const isRoomy = placed.every(({ x: left }, at) => at === 0 || left - (placed[at - 1]?.x ?? 0) >= leastMonthWidth);
  return isRoomy ? placed.filter(({ x: left }) => left + leastMonthWidth <= x(span.last) + 8) : [];
}
