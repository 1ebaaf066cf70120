/** Where the parts of dated lines stand: ids at the left, time in the middle, words beside the last mark or in a column of their own. */
import type { DateShapeName } from '../icon/glyph.tsx';
import type { DatedRow } from './dated-row.ts';
import type { Day } from './day.ts';
import { keptApart, type TimeScale, type TimeSpan, timeScale } from './scale.ts';
import { gridSize, metaSize, textWidth } from './text-width.ts';

export interface DatedLayout {
  /** Pixels that the ids and titles have. */
  readonly labelWidth: number;
  readonly idWidth: number;
  readonly plot: readonly [left: number, right: number];
  readonly x: TimeScale;
  wordsOf(row: DatedRow): { readonly x: number; readonly anchor: 'start' | 'end' };
}

type Labelled = Pick<DatedRow, 'id' | 'title'>;

const [gap, markHalf] = [12, 8];
/** The part of the width that titles may take where there is room for them. */
const titlePart = 0.24;
const roomyWidth = 720;

export function datedLayout(
  rows: readonly DatedRow[],
  labels: readonly Labelled[],
  span: TimeSpan,
  width: number,
): DatedLayout {
  const idWidth =
    Math.ceil(
      widest(
        labels.map(({ id }) => id),
        gridSize,
      ),
    ) + gap;
  const labelWidth = idWidth + (width >= roomyWidth ? Math.floor(width * titlePart) : 0);
  const place = (right: number): Pick<DatedLayout, 'plot' | 'x'> => {
    const plot = [labelWidth + markHalf, right - markHalf] as const;
    return { plot, x: timeScale(span, plot) };
  };
  const beside = place(width);
  if (rows.every((row) => besideWords(row, beside, span) !== undefined))
    return {
      labelWidth,
      idWidth,
      ...beside,
      wordsOf: (row) => besideWords(row, beside, span) ?? { x: width, anchor: 'end' },
    };
  const columnWidth =
    Math.ceil(
      widest(
        rows.map(({ words }) => words),
        metaSize,
      ),
    ) + gap;
  return {
    labelWidth,
    idWidth,
    ...place(width - columnWidth),
    wordsOf: () => ({ x: width - columnWidth + gap, anchor: 'start' }),
  };
}

/** After the last mark, else before the first; undefined where neither has room. */
function besideWords(row: DatedRow, { plot, x }: Pick<DatedLayout, 'plot' | 'x'>, span: TimeSpan) {
  const places = [...shapePlaces(row, x), ...(row.state === 'pastDue' ? [x(span.today)] : [])];
  const words = textWidth(row.words, metaSize);
  const [first, last] = [Math.min(...places) - gap, Math.max(...places) + gap];
  if (last + words <= plot[1] + markHalf) return { x: last, anchor: 'start' } as const;
  if (first - words >= plot[0]) return { x: first, anchor: 'end' } as const;
  return undefined;
}

function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)));
}

/** Half of a shape as it is drawn, in pixels. */
export const shapeHalf = 6;

/** The days of a row that have a shape, in the order in which they were set. */
export function shapesOf({ original, current, actual }: DatedRow): readonly { name: DateShapeName; day: Day }[] {
  return [
    { name: 'originalDate', day: original },
    ...(current === original ? [] : [{ name: 'currentDate' as const, day: current }]),
    ...(actual === undefined ? [] : [{ name: 'actualDate' as const, day: actual }]),
  ];
}

/** Where they stand; shapes a day apart are moved until both are seen, the latest fact keeping its place. */
export function shapePlaces(row: DatedRow, x: TimeScale): readonly number[] {
  return keptApart(
    shapesOf(row).map(({ day }) => x(day)),
    2 * shapeHalf,
  );
}
