/** Where values stand on a picture, in its units (CSS pixels at 100 %). */
import { type Day, dayNumber } from './day.ts';

export type Scale = (value: number) => number;

/** A straight line through two points; a domain without width stands in the middle of the range. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [start, end] = range;
  if (low === high) return () => (start + end) / 2;
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

/** The time that a chart shows. */
export interface TimeSpan {
  readonly first: Day;
  readonly last: Day;
  readonly today: Day;
  /** Stretches with names of their own, such as fiscal quarters, in order; each lasts until the next. */
  readonly periods: readonly Period[];
}

export interface Period {
  readonly from: Day;
  /** @example 'FY22 Q3' */
  readonly name: string;
  /** Named first where there is not room for all. */
  readonly isYear: boolean;
}

export type TimeScale = (day: Day) => number;

export function timeScale({ first, last }: TimeSpan, range: readonly [number, number]): TimeScale {
  const scale = linearScale([dayNumber(first), dayNumber(last)], range);
  return (day) => scale(dayNumber(day));
}

/**
 * Places in the order in which they were given, each at least so far from the next: the last keeps its place, and those before it
 * yield to the side on which they are (to the left where they coincide).
 */
export function keptApart(places: readonly number[], least: number): readonly number[] {
  const apart = [...places];
  for (let at = apart.length - 2; at >= 0; at--) {
    const [place = 0, next = 0] = apart.slice(at);
    if (Math.abs(next - place) < least) apart[at] = place > next ? next + least : next - least;
  }
  return apart;
}

export interface Placed<Item> {
  readonly item: Item;
  readonly x: number;
}

/** Those of the items that find room beside what is already there, the earlier in the list first. `gap` in pixels. */
export function withoutOverlap<Item>(
  items: readonly { readonly item: Item; readonly x: number; readonly width: number }[],
  taken: readonly (readonly [number, number])[],
  gap: number,
): readonly Placed<Item>[] {
  const used = [...taken];
  return items.filter(({ x, width }) => {
    const isFree = used.every(([start, end]) => x + width + gap <= start || x >= end + gap);
    if (isFree) used.push([x, x + width]);
    return isFree;
  });
}
