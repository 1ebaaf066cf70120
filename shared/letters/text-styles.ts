import type { Inline } from './letter-document.ts';
import type { Ink } from './tagged-item.ts';
import type { FontName } from './text-shaper.ts';

/** How one kind of text is set; lengths in points. */
export interface TextStyle {
  readonly typeface: 'serif' | 'sans';
  readonly bold: boolean;
  readonly size: number;
  readonly lineHeight: number;
  readonly ink: Ink;
}

function style(
  typeface: 'serif' | 'sans',
  weight: 'regular' | 'bold',
  size: number,
  lineHeight: number,
  ink: Ink = 'black',
) {
  return { typeface, bold: weight === 'bold', size, lineHeight, ink } satisfies TextStyle;
}

/** Source Serif for what is read, Public Sans for what is looked up: letterhead, headings, tables and running heads. */
export const textStyles = {
  agency: style('sans', 'bold', 17, 21, 'navy'),
  office: style('sans', 'regular', 11, 14.5, 'navy'),
  address: style('sans', 'regular', 8.5, 12, 'grey'),
  indicator: style('sans', 'regular', 8, 10.5),
  body: style('serif', 'regular', 11, 14.6),
  h1: style('serif', 'bold', 11.5, 15),
  h2: style('sans', 'bold', 11.5, 15, 'navy'),
  h3: style('sans', 'bold', 10, 14),
  strongLine: style('serif', 'bold', 11, 14.6),
  caption: style('sans', 'bold', 9, 12),
  tableHead: style('sans', 'bold', 8.5, 11),
  cell: style('sans', 'regular', 8.5, 11),
  factLabel: style('sans', 'regular', 9.5, 12.5),
  fact: style('sans', 'bold', 9.5, 12.5),
  banner: style('sans', 'bold', 11, 14),
  draft: style('sans', 'bold', 11, 14, 'red'),
  running: style('sans', 'regular', 8, 11, 'grey'),
} as const;

/** The face for an inline inside text of a style. */
export function fontOf(base: TextStyle, inline?: Inline): FontName {
  const bold = base.bold || (inline?.kind === 'text' && inline.bold === true);
  const italic = inline?.kind === 'text' && inline.italic === true;
  return `${base.typeface}-${bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular'}`;
}

/** The baseline of a line that begins at `top`: cap height and descent stand in the middle of the line. */
export function baselineOf(base: TextStyle, top: number): number {
  return top + base.lineHeight / 2 + base.size * 0.34;
}
