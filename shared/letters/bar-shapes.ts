/** How the parts of a chart's bars look on paper: each tone is told from the others in greyscale too. */
import type { ChartTone } from './letter-document.ts';
import type { Ink, PlacedPath, Point } from './tagged-item.ts';

/** A box in points, y downwards. */
export interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type BarShape = Omit<PlacedPath, 'kind' | 'tag'>;

// Points between the strokes of a hatch, and their thickness.
const hatchStep = 4;
const strokeThickness = 1;

/** What is drawn for a part of a bar, from the ground up. A part without width is not drawn. */
export function barShapes(tone: ChartTone, box: BarBox): BarShape[] {
  if (box.width <= 0) return [];
  switch (tone) {
    case 'late':
      return [area(box, 'barLateTint'), ...hatch(box, 'barLate'), outline(box, 'barLate')];
    case 'done':
      return [area(box, 'barDone')];
    case 'part':
      return [area(box, 'white'), area({ ...box, height: box.height / 2 }, 'barPart'), outline(box, 'barPart')];
    case 'missing':
      return [area(box, 'white'), { ...outline(box, 'barLate'), stroke: { ...thin('barLate'), dash: [2, 1.5] } }];
    case 'ahead':
      return [area(box, 'white'), outline(box, 'bar')];
    case 'neutral':
      return [area(box, 'bar')];
  }
}

function thin(ink: Ink) {
  return { ink, thickness: 0.75 };
}

function corners({ x, y, width, height }: BarBox): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
}

function area(box: BarBox, fill: Ink): BarShape {
  return { points: corners(box), fill };
}

/** Within the box, so that neighbours keep their own edges. */
function outline({ x, y, width, height }: BarBox, ink: Ink): BarShape {
  const inset = Math.min(0.375, width / 2);
  return {
    points: corners({ x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }),
    stroke: thin(ink),
  };
}

/** Strokes that rise to the right at 45 degrees, each cut off where it leaves the box. */
function hatch({ x, y, width, height }: BarBox, ink: Ink): BarShape[] {
  const strokes: BarShape[] = [];
  for (let foot = hatchStep / 2; foot < width + height; foot += hatchStep) {
    const start = Math.max(0, foot - width);
    const end = Math.min(height, foot);
    if (end - start < 0.5) continue;
    const at = (rise: number): Point => [x + foot - rise, y + rise];
    strokes.push({ points: [at(start), at(end)], stroke: { ink, thickness: strokeThickness } });
  }
  return strokes;
}
