import type { Page } from './page.ts';

/** A horizontal band of the letter that no page break divides: a line of text, a table row. Lengths are points. */
export interface Strip {
  readonly height: number;
  /** Dropped at the top of a page. */
  readonly spaceBefore: number;
  /** The next strip must stand on the same page, as far as a page can hold both. */
  readonly keepWithNext: boolean;
  /** What stands again above this strip where it begins a page: the head of its table. */
  readonly repeatedHead?: RepeatedHead;
  /** Places the band with its upper edge at `top`. Called once, in reading order. */
  readonly paint: (page: Page, top: number) => void;
}

export interface RepeatedHead {
  readonly height: number;
  readonly paint: (page: Page, top: number) => void;
}

/** Asks that a group of strips is not left by the one after it. */
export function keptWithNext(strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, keepWithNext: true }));
}

/** Asks it of the last strip only: a table's head, the end of the body before the closing. */
export function lastKeptWithNext(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keepWithNext: true } : strip));
}
