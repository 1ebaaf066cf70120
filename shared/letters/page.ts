import { attach } from './structure-node.ts';
import type { Ink, PlacedItem, StructNode } from './tagged-item.ts';

/** A laid-out letter: what the PDF writer writes and the preview paints. Lengths are points; y grows downwards from the top edge. */
export interface LetterLayout {
  readonly pages: readonly Page[];
  /** The Document element. */
  readonly structure: StructNode;
  readonly outline: readonly OutlineEntry[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** In painting order, which is reading order but for the running heads at the end. */
  readonly items: PlacedItem[];
}

/** `level` is that of the heading, 1 to 3; `page` counts from 0. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: 1 | 2 | 3;
  readonly page: number;
  readonly top: number;
}

/** sRGB from 0 to 1. The inks for text have a contrast of 4.5 or more on white (WCAG 2.0, 1.4.3). */
export const inkColors: Readonly<Record<Ink, readonly [number, number, number]>> = {
  black: [0.07, 0.07, 0.08],
  grey: [0.33, 0.34, 0.37],
  navy: [0.07, 0.18, 0.36],
  red: [0.69, 0.11, 0.12],
  hairline: [0.76, 0.78, 0.81],
  tint: [0.94, 0.95, 0.97],
  bar: [0.455, 0.506, 0.624],
  barLate: [0.81, 0.24, 0.21],
  barLateTint: [0.99, 0.92, 0.91],
  barDone: [0.18, 0.49, 0.31],
  barPart: [0.72, 0.49, 0.08],
  white: [1, 1, 1],
};

/** Paints an item; content that is read also enters the structure tree, in the same order. */
export function place(page: Page, item: PlacedItem): void {
  page.items.push(item);
  if (item.tag.kind === 'artifact') return;
  attach(item.tag);
  item.tag.children.push(item);
}
